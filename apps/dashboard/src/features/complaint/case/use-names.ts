import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useWords } from '../../../i18n/words.js';
import { useFormat } from '../../../ui/use-format.js';
import type { Names } from './timeline-sentence.js';

/** The names that sentences of the history are told with, in the reader's language. */
export function useNames(): Names {
  const { formatMessage } = useIntl();
  const words = useWords();
  const { shortDateTime } = useFormat();
  return useMemo(
    () => ({
      department: words.department,
      clock: (metric, departmentId) => {
        const name = words.metricInFull(metric);
        return departmentId === null
          ? name
          : formatMessage(
              { id: 'complaint.timeline.ofDepartment' },
              { department: words.department(departmentId), metric: name },
            );
      },
      role: words.assignmentRole,
      moment: shortDateTime,
      system: formatMessage({ id: 'complaint.timeline.system' }),
    }),
    [formatMessage, words, shortDateTime],
  );
}
