import type { LawKind } from '@watchfloor/domain/law/change';
import type { LawVersion, Proposal } from './settings-query.js';

/**
 * What this person proposed last of a document, where it came to nothing and nothing has come after it: no other proposal of
 * theirs, and no version that they may have made of it. Null where there is none.
 *
 * @param proposals the newest first
 */
export function settledOf(proposals: readonly Proposal[], versions: readonly LawVersion[]): Proposal | null {
  const last = proposals.find(({ own }) => own);
  if (last === undefined || last.state === 'waiting' || last.state === 'confirmed') return null;
  const settledAt = last.settledAt ?? last.at;
  return versions.some(({ at }) => at > settledAt) ? null : last;
}

const nameOf = (accountId: string, kind: LawKind): string => `watchfloor.settledProposal.${accountId}.${kind}`;

/** Which of a person's proposals has been put away in this browser; null where none has, or it keeps nothing. */
export function putAway(accountId: string, kind: LawKind): number | null {
  try {
    const kept = localStorage.getItem(nameOf(accountId, kind));
    return kept === null ? null : Number(kept);
  } catch {
    return null;
  }
}

export function putItAway(accountId: string, kind: LawKind, proposalId: number): void {
  try {
    localStorage.setItem(nameOf(accountId, kind), String(proposalId));
  } catch {
    // a browser that keeps nothing tells it again
  }
}
