import { departmentWithin } from '@watchfloor/domain/access';
import { DAY } from '@watchfloor/domain/time';
import type { TrendsRequest } from '@watchfloor/ledger/trends/figure';
import { ArgsType, Field, ID } from 'type-graphql';
import type { Viewer } from '../../identity/viewer.js';
import { InstantScalar } from '../scalars.js';
import { badInput } from '../user-error.js';

/** Days are listed one by one. */
const LONGEST_DAYS = 3_700;

@ArgsType()
export class TrendsArgs {
  @Field(() => InstantScalar, { description: 'Start of the period, included.' })
  readonly from: number;

  @Field(() => InstantScalar, { description: 'End of the period, not included: at most ten years after its start.' })
  readonly to: number;

  @Field(() => ID, {
    nullable: true,
    description: 'Only complaints that this department leads, or led when they were closed.',
  })
  readonly departmentId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only complaints of this category; a class stands for all of its leaves.',
  })
  readonly categoryId?: string | null;
}

/**
 * What the viewer is told of: a liaison of the own department, whatever is asked.
 *
 * @throws GraphQLError BAD_USER_INPUT for a period that ends before it begins, or is too long
 */
export function requestOf({ from, to, departmentId, categoryId }: TrendsArgs, { scope }: Viewer): TrendsRequest {
  if (to <= from) throw badInput('to must be after from');
  if (to - from > LONGEST_DAYS * DAY) throw badInput('the period may be ten years long at most');
  return { from, to, categoryId, departmentId: departmentWithin(scope, departmentId ?? null) };
}
