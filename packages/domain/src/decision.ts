import type { Actor } from './actor.js';
import type { WorkingCalendar } from './calendar.js';
import type { DepartmentId, Directory, DistrictId } from './directory.js';
import type { ComplaintEvent } from './event.js';
import type { Policy } from './policy.js';
import type { Refusal } from './refusal.js';
import type { OnShift } from './second-person.js';
import type { Instant } from './time.js';
import type { Role } from './vocabulary.js';

/** Every version of the law that a clock may run by, and the one in force. */
export interface LawBook {
  /** In force for what begins now. */
  readonly policy: Policy;
  /** Of the calendar in force, before any district's own. */
  readonly calendarVersion: string;
  /** In force for what begins now in a district. */
  calendarIn(districtId: DistrictId): WorkingCalendar;
  /** @throws Error for a version that was never in force: a clock cannot have started by it */
  policyOf(version: string): Policy;
  /** @throws Error as `policyOf` */
  calendarOf(version: string): WorkingCalendar;
}

/** Everything a decision may depend on besides the complaint and the command. */
export interface Context {
  /** When it is decided: of a history, when each step was. */
  readonly now: Instant;
  /** What the clock shows, where that is not `now`: of a history. */
  readonly present?: Instant;
  readonly actor: Actor;
  readonly law: LawBook;
  readonly directory: Directory;
  /** Roles of which somebody can be reached; a level with none of its roles is passed by, on record. */
  readonly staffed: ReadonlySet<Role>;
  /** Departments of which somebody can be reached; absent where that is not known, as of history: then it is taken for granted. */
  readonly reachable?: ReadonlySet<DepartmentId>;
  /** For `correctCaller`: the caller as kept with the complaint; null where there is none. */
  readonly keptCaller?: KeptCaller | null;
  /** Who is at work now; absent where that is not known, as of history: then it keeps nobody from anything. */
  readonly onShift?: readonly OnShift[];
  /** For `revealCaller`: whether another complaint of its family withholds this caller; absent where that was not looked at. */
  readonly withheldByFamily?: boolean;
  /** For `register`: the number the complaint will carry. */
  readonly number: string;
  /** For `register`: the caller's id, null for nobody. */
  readonly callerId: string | null;
  /** For `register`: whether an earlier complaint of the same caller was escalated. */
  readonly callerEscalatedBefore: boolean;
}

/** The caller of a complaint, in the clear. */
export interface KeptCaller {
  readonly name: string;
  readonly phone: string;
  /** Whether the phone that is to be theirs is that of another caller. */
  readonly othersPhone: boolean;
}

/** What happens, or why nothing does. No events means that there was nothing to do. */
export type Decision =
  | { readonly ok: true; readonly events: readonly ComplaintEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

export const refuse = (refusal: Refusal): Decision => ({ ok: false, refusal });
export const happen = (...events: readonly ComplaintEvent[]): Decision => ({ ok: true, events });
