import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useWords } from '../../../../i18n/words.js';
import { useFormat } from '../../../../ui/use-format.js';
import { useList } from '../use-list.js';
import { usePauseCauses } from '../use-pause-causes.js';
import type { Names } from './timeline-sentence.js';

/** The names that sentences of the history are told with, in the reader's language. */
export function useNames(): Names {
  const { formatMessage } = useIntl();
  const words = useWords();
  const list = useList();
  const { nameOf } = usePauseCauses();
  const { shortDateTime } = useFormat();
  return useMemo(
    () => ({
      words,
      clock: (metric, departmentId) => {
        const name = words.metricInFull(metric);
        return departmentId === null
          ? name
          : formatMessage(
              { id: 'complaint.timeline.ofDepartment' },
              { department: words.department(departmentId), metric: name },
            );
      },
      moment: shortDateTime,
      list,
      pauseCause: nameOf,
      system: formatMessage({ id: 'complaint.timeline.system' }),
    }),
    [formatMessage, words, list, nameOf, shortDateTime],
  );
}
