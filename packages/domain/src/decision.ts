import type { Actor } from './actor.js';
import type { WorkingCalendar } from './calendar.js';
import type { Directory } from './directory.js';
import type { ComplaintEvent } from './event.js';
import type { Policy } from './policy.js';
import type { Refusal } from './refusal.js';
import type { Instant } from './time.js';

/** Everything a decision may depend on besides the complaint and the command. */
export interface Context {
  readonly now: Instant;
  readonly actor: Actor;
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
  readonly directory: Directory;
  /** For `register`: the number the complaint will carry. */
  readonly number: string;
  /** For `register`: the caller's id, null for nobody. */
  readonly callerId: string | null;
}

/** What happens, or why nothing does. No events means that there was nothing to do. */
export type Decision =
  | { readonly ok: true; readonly events: readonly ComplaintEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

export const refuse = (refusal: Refusal): Decision => ({ ok: false, refusal });
export const happen = (...events: readonly ComplaintEvent[]): Decision => ({ ok: true, events });
