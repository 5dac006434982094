import type { LawKind } from '@watchfloor/domain/law/change';
import { same } from '@watchfloor/domain/same';
import { useCallback, useSyncExternalStore } from 'react';
import { useMe } from '../../app/session/me.js';
import type { DocumentOf, Kept } from './settings-query.js';

interface Draft<K extends LawKind> {
  /** The version that is being edited. */
  readonly basedOn: string;
  readonly body: DocumentOf[K];
}

type Drafts = { readonly [K in LawKind]?: Draft<K> };

/** Whose they are: nobody publishes what another has edited. */
let owner = '';
let drafts: Drafts = {};
const listeners = new Set<() => void>();

function put(next: Drafts): void {
  drafts = next;
  for (const changed of listeners) changed();
}

function watch(changed: () => void): () => void {
  listeners.add(changed);
  return () => void listeners.delete(changed);
}

/** Changes a document; what it answers takes the place of what it was given. */
export type Edit<T> = (change: (document: T) => T) => void;

export interface LawDraft<K extends LawKind> {
  /** The document with everything that was changed and not published. */
  readonly body: DocumentOf[K];
  readonly changed: boolean;
  readonly basedOn: string;
  readonly edit: Edit<DocumentOf[K]>;
  readonly discard: () => void;
}

/** Edits to the version in force, kept while the page is open, on whatever desk one is meanwhile. */
export function useLawDraft<K extends LawKind>(kind: K, kept: Kept<K>): LawDraft<K> {
  const { id } = useMe();
  if (owner !== id) {
    owner = id;
    drafts = {};
  }
  const held = useSyncExternalStore(watch, () => drafts[kind]);
  const draft = held as Draft<K> | undefined;
  const body = draft?.body ?? kept.body;
  const edit = useCallback<Edit<DocumentOf[K]>>(
    (change) => {
      const before = drafts[kind] as Draft<K> | undefined;
      const next = change(before?.body ?? kept.body);
      const basedOn = before?.basedOn ?? kept.version;
      // put back to what it was: nothing is left to publish
      put({ ...drafts, [kind]: same(next, kept.body) ? undefined : { basedOn, body: next } });
    },
    [kind, kept],
  );
  const discard = useCallback(() => put({ ...drafts, [kind]: undefined }), [kind]);
  return { body, changed: draft !== undefined, basedOn: draft?.basedOn ?? kept.version, edit, discard };
}
