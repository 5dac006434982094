import { type Scope, scopeKey } from '@watchfloor/domain/access';
import { type Complaint, isCurrent } from '@watchfloor/domain/complaint';
import type { LogEntry } from '@watchfloor/domain/event';
import { type Instant, MINUTE } from '@watchfloor/domain/time';
import type { HourlyFlow } from './ports.js';
import { everything } from './scope-keys.js';

const MINUTES = 60;
const departmentKey = (departmentId: string): string => scopeKey({ kind: 'department', departmentId });

/**
 * What came in and what was closed in the present minute and the 59 before, for each scope. For a department a
 * complaint comes in when it gets a leg of it. Memory is sixty counters for each scope that saw something.
 */
export class HourFlow {
  readonly #entered = new Map<string, MinuteRing>();
  readonly #closed = new Map<string, MinuteRing>();

  /** Counts what an entry brought in or closed; anything older than an hour, such as imported history, is nothing. */
  count(entry: LogEntry, complaint: Complaint | undefined, now: Instant): void {
    for (const event of entry.events) {
      if (event.type === 'registered') add(this.#entered, everything, entry.at, now);
      else if (event.type === 'assigned') add(this.#entered, departmentKey(event.departmentId), entry.at, now);
      else if (event.type === 'closed') {
        const legs = complaint?.assignments.filter(isCurrent) ?? [];
        this.#countClosed(
          entry.at,
          legs.map((leg) => leg.departmentId),
          now,
        );
      }
    }
  }

  /** Forgets what was counted, and counts the hour before now. */
  reset(now: Instant, flow: HourlyFlow): void {
    this.#entered.clear();
    this.#closed.clear();
    for (const at of flow.entered) add(this.#entered, everything, at, now);
    for (const { at, departmentId } of flow.assigned) add(this.#entered, departmentKey(departmentId), at, now);
    for (const { at, departmentIds } of flow.closed) this.#countClosed(at, departmentIds, now);
  }

  /** The counts of a scope at an instant. */
  of(scope: Scope, now: Instant): { readonly enteredLastHour: number; readonly closedLastHour: number } {
    const key = scopeKey(scope);
    return {
      enteredLastHour: this.#entered.get(key)?.sum(now) ?? 0,
      closedLastHour: this.#closed.get(key)?.sum(now) ?? 0,
    };
  }

  #countClosed(at: Instant, departmentIds: readonly string[], now: Instant): void {
    add(this.#closed, everything, at, now);
    for (const departmentId of new Set(departmentIds)) add(this.#closed, departmentKey(departmentId), at, now);
  }
}

function add(rings: Map<string, MinuteRing>, key: string, at: Instant, now: Instant): void {
  const minute = minuteOf(at);
  if (minute <= minuteOf(now) - MINUTES) return;
  const ring = rings.get(key) ?? new MinuteRing();
  rings.set(key, ring);
  ring.add(minute);
}

const minuteOf = (at: Instant): number => Math.floor(at / MINUTE);

class MinuteRing {
  readonly #minutes = new Float64Array(MINUTES);
  readonly #counts = new Float64Array(MINUTES);

  add(minute: number): void {
    const slot = minute % MINUTES;
    if (this.#minutes[slot] !== minute) {
      this.#minutes[slot] = minute;
      this.#counts[slot] = 0;
    }
    this.#counts[slot] = (this.#counts[slot] ?? 0) + 1;
  }

  sum(now: Instant): number {
    const oldest = minuteOf(now) - MINUTES + 1;
    return this.#counts.reduce((sum, count, slot) => ((this.#minutes[slot] ?? 0) >= oldest ? sum + count : sum), 0);
  }
}
