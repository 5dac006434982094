import type { ActedCase } from './use-acted.js';

/** A dialog about one complaint. */
export interface OneProps {
  readonly complaint: ActedCase;
  /** Reads the complaint again, after somebody else was faster. */
  reload(): void;
  onClose(): void;
}

/** A dialog about one or more complaints. */
export interface ManyProps {
  readonly complaints: readonly ActedCase[];
  reload(): void;
  /** These are done; the rest, where there is one, was refused or waits to be sent again. */
  onDone(complaintIds: readonly string[]): void;
  onClose(): void;
}

/**
 * Under what a dialog's drafts are kept: the same words come back for the same thing.
 *
 * @param part what of the complaint they are about; empty for the whole
 */
export const draftPrefix = (kind: string, ids: readonly string[], part = ''): string =>
  `${kind}:${ids.toSorted().join(',')}:${part === '' ? '' : `${part}:`}`;
