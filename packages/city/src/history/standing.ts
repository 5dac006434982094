import type { DepartmentId } from '@watchfloor/domain/directory';
import type { Instant } from '@watchfloor/domain/time';
import { dangerIn } from '../rules.js';
import type { Course } from './course.js';

/** What an open complaint looks like at an instant. */
export interface Standing {
  readonly course: Course;
  /** The lead's leg while it owes an answer; null otherwise. */
  readonly leg: StandingLeg | null;
  readonly lastAt: Instant;
  readonly urged: boolean;
  readonly escalated: boolean;
  /** How much was asked of the center so far. */
  readonly requests: number;
}

export interface StandingLeg {
  readonly assignmentId: string;
  readonly departmentId: DepartmentId;
  readonly openedAt: Instant;
  readonly signed: boolean;
}

/** Reads it off the commands that were given by then. */
export function standingOf(course: Course, now: Instant): Standing {
  const past = course.intents.filter((intent) => intent.at <= now);
  let legs = 0;
  let leg = null as StandingLeg | null;
  let working = false;
  for (const { at, command } of past) {
    switch (command.type) {
      case 'dispatch':
        legs += 1 + command.assistDepartmentIds.length;
        leg = { assignmentId: 'a1', departmentId: command.leadDepartmentId, openedAt: at, signed: false };
        working = true;
        break;
      case 'addAssistant':
        legs += 1;
        break;
      case 'reassign':
      case 'rule':
        if (command.toDepartmentId === undefined) break;
        legs += 1;
        leg = { assignmentId: `a${legs}`, departmentId: command.toDepartmentId, openedAt: at, signed: false };
        break;
      case 'sign':
        if (leg?.assignmentId === command.assignmentId) leg = { ...leg, signed: true };
        break;
      case 'answer':
        if (leg?.assignmentId === command.assignmentId) working = false;
        break;
    }
  }
  const [registered] = past;
  const said = registered?.command.type === 'register' ? dangerIn(registered.command) : null;
  const has = (type: string): boolean => past.some(({ command }) => command.type === type);
  return {
    course,
    leg: working ? leg : null,
    lastAt: past.at(-1)?.at ?? course.receivedAt,
    urged: has('urge'),
    escalated: said !== null || has('escalate'),
    requests: past.filter(({ command }) => command.type === 'ask').length,
  };
}
