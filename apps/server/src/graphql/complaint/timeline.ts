import type { Clock } from '@watchfloor/domain/clock';
import type { ComplaintEvent, LogEntry } from '@watchfloor/domain/event';
import type { Instant } from '@watchfloor/domain/time';
import type { AssignmentRole, ClockMetric, EscalationCause, Threshold } from '@watchfloor/domain/vocabulary';
import type { TimelineVerb } from './timeline-verb.js';

/** One fact of a complaint's history; what its verb does not name is null. `actorName` is the log's reference. */
export interface TimelineEntry {
  readonly id: string;
  readonly position: number;
  readonly at: Instant;
  readonly actorName: string;
  readonly bySystem: boolean;
  readonly verb: TimelineVerb;
  readonly assignmentId: string | null;
  readonly departmentId: string | null;
  readonly role: AssignmentRole | null;
  readonly fromDepartmentId: string | null;
  readonly text: string | null;
  readonly nextStep: string | null;
  readonly promisedAt: Instant | null;
  readonly metric: ClockMetric | null;
  readonly threshold: Threshold | null;
  readonly dueAt: Instant | null;
  readonly level: number | null;
  readonly cause: EscalationCause | null;
}

type Told = Partial<Omit<TimelineEntry, 'id' | 'position' | 'actorName' | 'bySystem' | 'verb'>>;

const nothing = {
  assignmentId: null,
  departmentId: null,
  role: null,
  fromDepartmentId: null,
  text: null,
  nextStep: null,
  promisedAt: null,
  metric: null,
  threshold: null,
  dueAt: null,
  level: null,
  cause: null,
} as const;

/** @param entries a complaint's whole log, newest first, as it is read
 * @returns an entry for each event, newest first */
export function timelineOf(entries: readonly LogEntry[]): TimelineEntry[] {
  const known = new Known();
  const told = entries.toReversed().flatMap((entry) =>
    entry.events.map((event, index) => ({
      ...nothing,
      id: `${entry.position}:${index}`,
      position: entry.position,
      at: entry.at,
      actorName: entry.actor,
      bySystem: entry.actor === 'system',
      verb: event.type,
      ...tell(event, known),
    })),
  );
  return told.reverse();
}

/** What earlier events said about the ids that later ones name. */
class Known {
  readonly #departments = new Map<string, string>();
  readonly #urgedLegs = new Map<string, string>();
  readonly #clocks = new Map<string, Clock>();

  assigned(assignmentId: string, departmentId: string): void {
    this.#departments.set(assignmentId, departmentId);
  }

  urged(urgeId: string, assignmentId: string): void {
    this.#urgedLegs.set(urgeId, assignmentId);
  }

  started(clock: Clock): void {
    this.#clocks.set(clock.id, clock);
  }

  departmentOf(assignmentId: string | null | undefined): string | null {
    return this.#departments.get(assignmentId ?? '') ?? null;
  }

  leg(assignmentId: string): Told {
    return { assignmentId, departmentId: this.departmentOf(assignmentId) };
  }

  urge(urgeId: string): Told {
    const assignmentId = this.#urgedLegs.get(urgeId);
    return assignmentId === undefined ? {} : this.leg(assignmentId);
  }

  /** The clock's promise, and the department it binds: of the leg, or of the leg whose urge it is. */
  clock(clockId: string): Told {
    const clock = this.#clocks.get(clockId);
    if (clock === undefined) return {};
    const { metric, dueAt, subjectId } = clock;
    const bound = subjectId === null ? {} : this.departmentOf(subjectId) ? this.leg(subjectId) : this.urge(subjectId);
    return { metric, dueAt, ...bound };
  }
}

function tell(event: ComplaintEvent, known: Known): Told {
  switch (event.type) {
    case 'registered':
    case 'escalationAcknowledged':
      return {};
    case 'assigned': {
      known.assigned(event.assignmentId, event.departmentId);
      const { assignmentId, departmentId, role, note: text } = event;
      return { assignmentId, departmentId, role, text, fromDepartmentId: known.departmentOf(event.replaces) };
    }
    case 'signed':
    case 'answerAccepted':
      return known.leg(event.assignmentId);
    case 'answered':
      return { ...known.leg(event.assignmentId), text: event.text };
    case 'closed':
    case 'calledAgain':
      return { text: event.note };
    case 'urged':
      known.urged(event.urgeId, event.assignmentId);
      return { ...known.leg(event.assignmentId), text: event.reason };
    case 'urgeAnswered': {
      const { progress: text, nextStep, promisedAt } = event;
      return { ...known.urge(event.urgeId), text, nextStep, promisedAt };
    }
    case 'escalated':
      return { text: event.reason, level: event.level, cause: event.cause };
    case 'callerRevealed':
      return { text: event.reason };
    case 'clockStarted':
      known.started(event.clock);
      return known.clock(event.clock.id);
    case 'clockStopped':
    case 'clockCancelled':
      return known.clock(event.clockId);
    case 'clockCrossed':
      return { ...known.clock(event.clockId), threshold: event.threshold, at: event.at };
  }
}
