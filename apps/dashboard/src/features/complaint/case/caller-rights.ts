import { grantOf, may } from '@watchfloor/domain/rights/may';
import type { Me } from '../../../app/session/me.js';
import type { Acted } from './verbs/acted.js';
import { isCurrent } from './verbs/find.js';

/** What of a case says who may see its caller in the clear. */
interface WithCaller {
  readonly caller: Acted['caller'];
  readonly assignments: readonly Pick<Acted['assignments'][number], 'departmentId' | 'leftAt'>[];
}

/** Whether somebody may ask to see a caller in the clear. A member of a group without a leg advises, and need not know who called. */
export function mayReveal({ caller, assignments }: WithCaller, { role, department }: Me): boolean {
  const works = assignments.some((leg) => isCurrent(leg) && leg.departmentId === department?.id);
  return caller !== null && (grantOf(role, 'revealCaller') === 'workedOn' ? works : may(role, 'revealCaller'));
}
