import type { Command } from '@watchfloor/domain/command';
import { type Complaint, leadOf } from '@watchfloor/domain/complaint';
import type { Case, Outcome } from './case.js';
import { outcomeCommands } from './history.js';

/** A complaint that is here, as far as a row of its source speaks of the same. */
export interface OnRecord {
  readonly complaint: Complaint;
  readonly details: string;
  /** The words of its last answer; null while there is none. */
  readonly answerText: string | null;
}

/** What a row says of a complaint that is here already. */
export type Following =
  | { readonly kind: 'unchanged' }
  /** It has gone on in its source; these bring it to where it is there, each at its own time. */
  | { readonly kind: 'changed'; readonly commands: readonly Command[] }
  /** It says something that an import does not change; the record keeps what it has. */
  | { readonly kind: 'differs'; readonly what: string }
  /** What happened here and what happened there cannot both be. */
  | { readonly kind: 'contested'; readonly problem: string };

/**
 * How a complaint that came from elsewhere follows its source. It goes forward only: a row in which the case is not as far as
 * it is here was written earlier, or tells of a reopening that a person has to judge, and changes nothing. An end that is on
 * record is never replaced by another.
 *
 * @param value what a later extract says
 */
export function following({ complaint, details, answerText }: OnRecord, value: Case): Following {
  const { answer } = value;
  const content = otherContent(complaint, details, value);
  const rest: Following = content === null ? { kind: 'unchanged' } : { kind: 'differs', what: content };
  if (answer === null || isBehind(complaint, answer)) return rest;
  if (complaint.state === 'closed') {
    return complaint.closedAt === answer.at && saysSame(complaint, answerText, answer)
      ? rest
      : { kind: 'differs', what: 'it ended here at another time or with another result' };
  }
  return openFollowing(complaint, answerText, answer) ?? rest;
}

function openFollowing(complaint: Complaint, answerText: string | null, answer: Outcome): Following | null {
  const lead = leadOf(complaint);
  const steps = outcomeCommands(complaint.id, lead?.id ?? '', answer);
  if (steps[0]?.type !== 'answer') return changed(steps, answer);
  if (lead === undefined)
    return { kind: 'contested', problem: 'no department leads it here, so its answer has no place' };
  const { id: complaintId } = complaint;
  switch (lead.state) {
    case 'awaitingSignature':
      return changed([{ type: 'sign', complaintId, assignmentId: lead.id }, ...steps], answer);
    case 'signed':
      return changed(steps, answer);
    case 'answered': {
      const same = lead.answeredAt === answer.at && answerText === answer.text;
      if (same) return answer.state === 'answered' ? null : changed(steps.slice(1), answer);
      if ((lead.answeredAt ?? 0) > answer.at) return { kind: 'differs', what: 'it has a later answer here' };
      const reason = '来源系统另有新答复 a later answer in its source';
      return changed([{ type: 'rejectAnswer', complaintId, expectedVersion: null, reason }, ...steps], answer);
    }
    case 'accepted':
      return changed(steps.slice(2), answer);
    case 'reassigned':
    case 'returned':
    case 'undone':
      return { kind: 'contested', problem: 'no department leads it here, so its answer has no place' };
  }
}

/** The commands with the instant of the source where they take one; those that only make way happen now. */
function changed(commands: readonly Command[], { at: occurredAt }: Outcome): Following {
  return {
    kind: 'changed',
    commands: commands.map((command) => (isDated(command) ? { ...command, occurredAt } : command)),
  };
}

type DatedCommand = Extract<Command, { type: 'answer' | 'acceptAnswer' | 'close' | 'withdraw' | 'notAccept' }>;

const isDated = (command: Command): command is DatedCommand =>
  command.type === 'answer' ||
  command.type === 'acceptAnswer' ||
  command.type === 'close' ||
  command.type === 'withdraw' ||
  command.type === 'notAccept';

/** Whether the row tells of less than has happened here. */
const isBehind = ({ state }: Complaint, { state: there }: Outcome): boolean =>
  there === 'answered' && (state === 'accepted' || state === 'closed');

function saysSame({ ending }: Complaint, answerText: string | null, answer: Outcome): boolean {
  if (answer.state === 'closed') return ending === 'done' && answerText === answer.text;
  return ending === (answer.state === 'cancelled' ? 'withdrawn' : 'notAccepted');
}

function otherContent(complaint: Complaint, details: string, value: Case): string | null {
  const others = [
    ...(complaint.title === value.title ? [] : ['title']),
    ...(details === value.details ? [] : ['details']),
    ...(complaint.receivedAt === value.receivedAt || complaint.absorbed.length > 0 ? [] : ['time of receipt']),
  ];
  return others.length === 0 ? null : `another ${others.join(', ')} than on record`;
}
