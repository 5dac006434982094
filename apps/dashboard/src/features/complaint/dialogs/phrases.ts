import { useMemo } from 'react';
import { useIntl } from 'react-intl';

/** How many ready-made phrases each kind of text has; the words are `complaint.phrase.<kind>.<n>`. */
const counts = {
  urge: 4,
  reassign: 3,
  escalate: 3,
  reveal: 3,
  progress: 3,
  nextStep: 3,
  contact: 3,
  basis: 3,
  extension: 3,
  hollow: 2,
  callback: 3,
} as const;

export type PhraseKind = keyof typeof counts;

/** The ready-made phrases of one kind in the reader's language; none for null. */
export function usePhrases(kind: PhraseKind | null): readonly string[] {
  const { formatMessage } = useIntl();
  return useMemo(
    () =>
      Array.from({ length: kind === null ? 0 : counts[kind] }, (_, index) =>
        formatMessage({ id: `complaint.phrase.${kind}.${index + 1}` }),
      ),
    [kind, formatMessage],
  );
}
