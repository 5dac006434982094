import type { Actor } from '@watchfloor/domain/actor';
import { LawExtent, OpenClocks } from '@watchfloor/domain/law/change';
import { same } from '@watchfloor/domain/same';
import type { KeptChange, LawProposal } from './outcome.js';
import type { NewProposal } from './proposals.js';
import type { Standing } from './records.js';

/**
 * Whoever gets no answer asks once more, and is to have the answer that was lost. What is asked needs no key of its own: of one
 * document one change waits at a time, and a change names the version that it replaces.
 */

/** Whether a proposal that waits is the very one that somebody makes. */
export const sameProposal = (waiting: LawProposal, given: NewProposal): boolean =>
  waiting.by === given.by && same(askedOf(waiting), askedOf(given));

const askedOf = ({ kind, cause, version, body, openClocks, amnestySince, note }: NewProposal) => ({
  ...{ kind, cause, version, body, openClocks, amnestySince, note },
});

/**
 * The change that overtook somebody, where it is what they ask for themselves; null where it is another. Whether it also says
 * what their document says is for the caller to look at.
 */
export function changedAlready(
  { last }: Standing,
  { cause, openClocks, amnestySince, note }: Omit<NewProposal, 'at' | 'by' | 'version'>,
  actor: Actor,
): KeptChange | null {
  if (last === null || last.by !== actor.id || last.cause !== cause || last.note !== note) return null;
  if (openClocks === null) return last;
  const kept = last.extent === null || last.extent === LawExtent.provisional;
  return kept === (openClocks === OpenClocks.keep) && last.amnestySince === amnestySince ? last : null;
}
