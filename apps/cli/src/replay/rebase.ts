import type { WorkingCalendar } from '@watchfloor/domain/calendar';
import type { Deadline } from '@watchfloor/domain/complaint';
import { dueOf } from '@watchfloor/domain/limit';
import { limitFor, type Policy } from '@watchfloor/domain/policy';
import type { Instant } from '@watchfloor/domain/time';
import type { Case } from '@watchfloor/intake/case';

/** By what a promise is measured where the source leaves it to this product. */
export interface Law {
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
}

/** Moves the time of a file to now and makes it pass `speed` times as fast. */
export class Rebase {
  readonly #from: Instant;
  readonly #start: Instant;
  readonly #speed: number;

  /**
   * @param from the instant of the file that becomes `start`
   * @param speed how many seconds of the file pass in one
   */
  constructor(from: Instant, start: Instant, speed: number) {
    this.#from = from;
    this.#start = start;
    this.#speed = speed;
  }

  /** When something of the file happens in the replay. */
  instant(at: Instant): Instant {
    return Math.round(this.#start + (at - this.#from) / this.#speed);
  }

  /** What time it is in the file when it is `now`. */
  original(now: Instant): Instant {
    return this.#from + (now - this.#start) * this.#speed;
  }

  /**
   * The case as it happens in the replay: a source id of its own, so that it meets neither its import nor another
   * replay, and its deadline compressed like everything else. A deadline that the policy sets is computed for the
   * file's own time first; where there is none, there is none.
   */
  case(value: Case, run: string, { policy, calendar }: Law): Case {
    return {
      ...value,
      source: { system: value.source.system, id: `${run}/${value.source.id}` },
      receivedAt: this.instant(value.receivedAt),
      deadline: this.#deadline(value, policy, calendar),
      answer: value.answer === null ? null : { ...value.answer, at: this.instant(value.answer.at) },
    };
  }

  #deadline(value: Case, policy: Policy, calendar: WorkingCalendar): Deadline {
    const { deadline } = value;
    if (deadline.kind === 'none') return deadline;
    if (deadline.kind === 'given') return { kind: 'given', dueAt: this.instant(deadline.dueAt) };
    const limit = limitFor(policy, 'citizen', { ...value, categoryId: value.category.id });
    if (limit === null) return { kind: 'none' };
    return { kind: 'given', dueAt: this.instant(dueOf(limit, value.receivedAt, calendar).dueAt) };
  }
}
