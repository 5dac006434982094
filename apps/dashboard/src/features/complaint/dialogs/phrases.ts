import { useMemo } from 'react';
import { useIntl } from 'react-intl';

/** How many ready-made phrases each kind of text has; the words are `complaint.phrase.<kind>.<n>`. */
const counts = { urge: 4, reassign: 3, escalate: 3, reveal: 3, progress: 3, nextStep: 3 } as const;

/** The ready-made phrases of one kind in the reader's language. */
export function usePhrases(kind: keyof typeof counts): readonly string[] {
  const { formatMessage } = useIntl();
  return useMemo(
    () =>
      Array.from({ length: counts[kind] }, (_, index) =>
        formatMessage({ id: `complaint.phrase.${kind}.${index + 1}` }),
      ),
    [kind, formatMessage],
  );
}
