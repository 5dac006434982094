import { may } from '@watchfloor/domain/rights/may';
import { createContext, use } from 'react';
import { graphql, type ResultOf } from '../../graphql.js';

export const MeQuery = graphql(`
  query Me {
    me { id name username role demo department { id name nameEn } }
    lawInForce { timeZone }
  }
`);

/** The person at this screen. */
export type Me = ResultOf<typeof MeQuery>['me'];

export const MeContext = createContext<Me | null>(null);

/** @throws outside of the signed-in part of the page: a mistake in the page, not in its data. */
export function useMe(): Me {
  const me = use(MeContext);
  if (me === null) throw new Error('useMe needs a signed-in page around it');
  return me;
}

/** Who registers and hands out acts on the floor; the others look. */
export const mayAct = ({ role }: Me): boolean => may(role, 'register') && may(role, 'dispatch');
