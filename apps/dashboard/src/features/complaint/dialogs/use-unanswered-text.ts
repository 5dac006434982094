import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** Says why no answer came: the server had a fault, which has an id, or nothing came at all. */
export function useUnansweredText(): (fault: string | null) => string {
  const { formatMessage } = useIntl();
  return useCallback(
    (fault) =>
      fault === null
        ? formatMessage({ id: 'complaint.dialog.unanswered' })
        : formatMessage({ id: 'ui.error.told' }, { id: fault }),
    [formatMessage],
  );
}
