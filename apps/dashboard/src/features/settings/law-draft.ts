import type { LawKind } from '@watchfloor/domain/law/change';
import { isWorkable } from '@watchfloor/domain/law/document';
import { same } from '@watchfloor/domain/same';
import { useCallback, useMemo } from 'react';
import { drafts, useDraft, useHasDraft } from '../../drafts/drafts.js';
import { draftOf } from './fields/use-typed.js';
import { type Conflict, rebased, withAt } from './rebase.js';
import type { DocumentOf, Kept } from './settings-query.js';

interface Draft<K extends LawKind> {
  /** The version that is being edited, and what it says. */
  readonly basedOn: string;
  readonly base: DocumentOf[K];
  readonly body: DocumentOf[K];
  /** The version that was edited before another came into force; null where none did. */
  readonly movedFrom: string | null;
  /** Places that somebody else has changed as well, and nobody has chosen yet. */
  readonly conflicts: readonly Conflict[];
}

/** Changes a document; what it answers takes the place of what it was given. */
export type Edit<T> = (change: (document: T) => T) => void;

export interface LawDraft<K extends LawKind> {
  /** The document with everything that was changed and not published. */
  readonly body: DocumentOf[K];
  /** Whether anything is changed, or typed and cannot be read. */
  readonly changed: boolean;
  readonly basedOn: string;
  readonly movedFrom: string | null;
  readonly conflicts: readonly Conflict[];
  readonly edit: Edit<DocumentOf[K]>;
  /** Puts on top of what stands here what was made of `base` once, and came to nothing. */
  readonly takeUp: (base: DocumentOf[K], made: DocumentOf[K]) => void;
  /** Of a place that both have changed the own words, or those in force. */
  readonly choose: (conflict: Conflict, whose: 'mine' | 'theirs') => void;
  /** Something is kept that this page cannot show, as an earlier version of it may have left: it is set aside until edited anew. */
  readonly setAside: boolean;
  /** Forgets every change. What it answers brings them back, and says whether it did. */
  readonly discard: () => () => boolean;
}

/**
 * Edits to the version in force: of one person and one tab, over a reload. When another version comes into force they are put on
 * top of that one; what both have changed is to be chosen, and until then stands as it is in force.
 */
export function useLawDraft<K extends LawKind>(kind: K, kept: Kept<K>): LawDraft<K> {
  const key = draftOf(kind);
  const [text] = useDraft(key);
  const draft = useMemo(() => draftOn(kept, read(kind, text)), [kind, text, kept]);
  const typed = useHasDraft(`${key}:`);
  const change = useCallback(
    (to: (draft: Draft<K>) => Draft<K>) => {
      const next = to(draftOn(kept, read(kind, drafts.read(key))) ?? unchanged(kept));
      // put back to what it was: nothing is left to publish
      const nothing = same(next.body, kept.body) && next.conflicts.length === 0;
      drafts.write(key, nothing ? '' : JSON.stringify(next));
    },
    [kind, key, kept],
  );
  const edit = useCallback<Edit<DocumentOf[K]>>(
    (to) => change((before) => ({ ...before, body: to(before.body) })),
    [change],
  );
  const takeUp = useCallback(
    (base: DocumentOf[K], made: DocumentOf[K]) =>
      change((before) => {
        // a version is named when it is published
        const { body, conflicts } = rebased(base, { ...made, version: base.version }, before.body);
        return withConflicts({ ...before, body: { ...body, version: before.body.version } }, conflicts);
      }),
    [change],
  );
  const choose = useCallback(
    (conflict: Conflict, whose: 'mine' | 'theirs') =>
      change((before) => ({
        ...before,
        body: whose === 'mine' ? withAt(before.body, conflict.steps, conflict.mine) : before.body,
        conflicts: before.conflicts.filter(({ steps }) => !same(steps, conflict.steps)),
      })),
    [change],
  );
  const discard = useCallback(() => drafts.clear(key), [key]);
  const { body, basedOn, movedFrom, conflicts } = draft ?? unchanged(kept);
  const setAside = useMemo(() => text !== '' && read(kind, text) === null, [kind, text]);
  return {
    ...{ body, basedOn, movedFrom, conflicts, edit, takeUp, choose, setAside, discard },
    changed: draft !== null || typed,
  };
}

const unchanged = <K extends LawKind>({ version, body }: Kept<K>): Draft<K> => ({
  ...{ basedOn: version, base: body, body, movedFrom: null, conflicts: [] },
});

/** A draft as it stands on a version; null where it says the same as that. */
function draftOn<K extends LawKind>(kept: Kept<K>, draft: Draft<K> | null): Draft<K> | null {
  if (draft === null || draft.basedOn === kept.version) return draft;
  const { body, conflicts } = rebased(draft.base, draft.body, kept.body);
  const moved = { basedOn: kept.version, base: kept.body, body, movedFrom: draft.basedOn, conflicts: draft.conflicts };
  const next = withConflicts(moved, conflicts);
  return same(body, kept.body) && next.conflicts.length === 0 ? null : next;
}

/** What was open before is so still, where it is not asked anew: the own words are in no body. */
function withConflicts<K extends LawKind>(draft: Draft<K>, conflicts: readonly Conflict[]): Draft<K> {
  const open = draft.conflicts.filter(({ steps }) => !conflicts.some((other) => same(other.steps, steps)));
  return { ...draft, conflicts: [...open, ...conflicts] };
}

/**
 * What is kept in this tab; null for nothing, and for what this page cannot work on: a draft outlives the page that wrote it, and
 * the next one may be of another version of the product.
 */
function read<K extends LawKind>(kind: K, text: string): Draft<K> | null {
  try {
    const draft = JSON.parse(text) as Partial<Draft<K>> | null;
    return isDraft(kind, draft) ? draft : null;
  } catch {
    return null;
  }
}

const isDraft = <K extends LawKind>(kind: K, draft: Partial<Draft<K>> | null): draft is Draft<K> =>
  typeof draft?.basedOn === 'string' &&
  (draft.movedFrom === null || typeof draft.movedFrom === 'string') &&
  isWorkable(kind, draft.base) &&
  isWorkable(kind, draft.body) &&
  Array.isArray(draft.conflicts) &&
  draft.conflicts.every(isConflict);

const isConflict = (value: unknown): boolean => {
  const steps = (value as Partial<Conflict> | null)?.steps;
  return Array.isArray(steps) && steps.every((step) => typeof step === 'string');
};
