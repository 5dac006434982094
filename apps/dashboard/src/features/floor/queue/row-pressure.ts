import { type Rung, rungRank } from '@watchfloor/domain/vocabulary';
import type { FloorRowData } from './row-document.js';

/** How hard a complaint's departments are pressed, for one narrow cell: the hardest pressure, and how it stands. */
export type Pressure =
  | { readonly kind: 'order'; readonly rung: Rung; readonly stands: 'toReply' | 'toReview' }
  | {
      readonly kind: 'urge';
      readonly count: number;
      readonly notice: boolean;
      /** Where urges stand differently, the worst. */
      readonly stands: 'nobodyThere' | 'undelivered' | 'unanswered' | 'read' | 'hollow' | 'answered';
    };

type Pressed = Pick<FloorRowData, 'urgeCount' | 'openUrges' | 'supervisions'>;

/** Orders stand above urges, the highest rung first; null where nobody is pressed. */
export function pressureOn({ urgeCount, openUrges, supervisions }: Pressed): Pressure | null {
  const order = supervisions.toSorted((one, other) => rungRank[other.rung] - rungRank[one.rung])[0];
  if (order !== undefined) {
    return { kind: 'order', rung: order.rung, stands: order.state === 'replied' ? 'toReview' : 'toReply' };
  }
  if (urgeCount === 0) return null;
  return {
    kind: 'urge',
    count: urgeCount,
    notice: openUrges.some(({ rung }) => rung === 'notice'),
    stands: standsOf(openUrges),
  };
}

function standsOf(openUrges: Pressed['openUrges']) {
  if (openUrges.length === 0) return 'answered';
  if (openUrges.some(({ state }) => state === 'nobodyThere')) return 'nobodyThere';
  if (openUrges.some(({ state }) => state === 'sent')) return 'undelivered';
  if (openUrges.some(({ state }) => state === 'hollow')) return 'hollow';
  return openUrges.every(({ state }) => state === 'read') ? 'read' : 'unanswered';
}
