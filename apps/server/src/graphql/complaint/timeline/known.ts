import type { Clock } from '@watchfloor/domain/clock';
import type { ComplaintEvent } from '@watchfloor/domain/event';
import { legOfRequest } from '@watchfloor/domain/request';
import type { Instant } from '@watchfloor/domain/time';
import type { ClockMetric, RequestKind } from '@watchfloor/domain/vocabulary';

interface Leg {
  readonly departmentId: string;
  readonly replaces: string | null;
}

interface OfLeg {
  readonly assignmentId?: string;
  readonly departmentId?: string | null;
}

interface OfClock extends OfLeg {
  readonly metric?: ClockMetric;
  readonly dueAt?: Instant;
  readonly subjectId?: string | null;
}

/** What earlier events said about the ids that later ones name. */
export class Known {
  readonly #legs = new Map<string, Leg>();
  /** The leg of each urge, order and request. */
  readonly #legOf = new Map<string, string>();
  readonly #requests = new Map<string, RequestKind>();
  readonly #rounds = new Map<string, number>();
  readonly #clocks = new Map<string, Pick<Clock, 'metric' | 'subjectId' | 'dueAt'>>();

  learn(event: ComplaintEvent): void {
    switch (event.type) {
      case 'assigned':
        this.#legs.set(event.assignmentId, event);
        break;
      case 'urged':
        this.#legOf.set(event.urgeId, event.assignmentId);
        break;
      case 'supervised':
      case 'supervisionFollowed':
        this.#legOf.set(event.supervisionId, event.assignmentId);
        break;
      case 'requested':
        this.#learnRequest(event);
        break;
      case 'callbackPlanned':
        this.#rounds.set(event.callbackId, event.round);
        break;
      case 'clockStarted':
        this.#clocks.set(event.clock.id, event.clock);
        break;
      case 'clockChanged':
        this.#dueMoved(event.clockId, event.change.dueAt);
        break;
    }
  }

  departmentOf(assignmentId: string | null | undefined): string | null {
    return this.#legs.get(assignmentId ?? '')?.departmentId ?? null;
  }

  /** The leg whose place a leg took. */
  replacedBy(assignmentId: string): string | null {
    return this.#legs.get(assignmentId)?.replaces ?? null;
  }

  leg(assignmentId: string): OfLeg {
    return { assignmentId, departmentId: this.departmentOf(assignmentId) };
  }

  /** The leg behind a leg, an urge, an order or a request; nothing where there is none. */
  legOf(subjectId: string | null): OfLeg {
    const assignmentId = this.#legOf.get(subjectId ?? '') ?? subjectId;
    return assignmentId !== null && this.#legs.has(assignmentId) ? this.leg(assignmentId) : {};
  }

  request(requestId: string): OfLeg & { readonly subjectId: string; readonly request?: RequestKind } {
    const request = this.#requests.get(requestId);
    return { ...this.legOf(requestId), subjectId: requestId, ...(request && { request }) };
  }

  callback(callbackId: string): { readonly subjectId: string; readonly round?: number } {
    const round = this.#rounds.get(callbackId);
    return { subjectId: callbackId, ...(round && { round }) };
  }

  /** The clock's promise, and the department that it binds; none for the center's. */
  clock(clockId: string): OfClock {
    const clock = this.#clocks.get(clockId);
    if (clock === undefined) return {};
    const { metric, dueAt, subjectId } = clock;
    return { metric, dueAt, subjectId, ...(metric === 'ruling' ? {} : this.legOf(subjectId)) };
  }

  #learnRequest({ requestId, asked }: Extract<ComplaintEvent, { type: 'requested' }>): void {
    this.#requests.set(requestId, asked.kind);
    const clock = 'clockId' in asked ? this.#clocks.get(asked.clockId) : undefined;
    const order = 'supervisionId' in asked ? asked.supervisionId : null;
    const subjectId = legOfRequest(asked) ?? clock?.subjectId ?? order;
    const { assignmentId } = this.legOf(subjectId);
    if (assignmentId !== undefined) this.#legOf.set(requestId, assignmentId);
  }

  #dueMoved(clockId: string, dueAt: Instant): void {
    const clock = this.#clocks.get(clockId);
    if (clock !== undefined) this.#clocks.set(clockId, { ...clock, dueAt });
  }
}
