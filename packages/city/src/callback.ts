import type { Command } from '@watchfloor/domain/command';
import type { Random } from './random.js';
import { CLEAR_NOTES, CONTENT_NOTES, DISSATISFIED_NOTES, UNREACHED_NOTES } from './texts/floor-talk.js';

const notes = {
  content: CONTENT_NOTES,
  clear: CLEAR_NOTES,
  dissatisfied: DISSATISFIED_NOTES,
  unreached: UNREACHED_NOTES,
} as const;

/** How a try to call back goes; `clear` of kinds that are not asked whether the caller is satisfied. */
export type CallOutcome = keyof typeof notes;

const outcomes = {
  content: { reached: true, solved: true, satisfied: true },
  clear: { reached: true, solved: true, satisfied: null },
  dissatisfied: { reached: true, solved: false, satisfied: false },
  unreached: { reached: false },
} as const satisfies Record<CallOutcome, Extract<Command, { type: 'recordCallback' }>['outcome']>;

/** The command that records a try. */
export function callbackOf(random: Random, complaintId: string, callbackId: string, how: CallOutcome): Command {
  return { type: 'recordCallback', complaintId, callbackId, outcome: outcomes[how], note: random.pick(notes[how]) };
}
