import { useIntl } from 'react-intl';
import { useWords } from '../../../i18n/words.js';
import { useFormat } from '../../../ui/use-format.js';
import { useLimitWords } from '../../../ui/use-limit-words.js';
import type { StoryRequest } from './request-fragment.js';
import { usePauseCauses } from './use-pause-causes.js';

/** A clock that a request may speak of. */
interface NamedClock {
  readonly id: string;
  readonly metric: Parameters<ReturnType<typeof useWords>['metricInFull']>[0];
}

/** What exactly is asked, in a phrase: `延期 2 个工作日`, `退单，应由 交通局 承办`. */
export function useRequestWords(): (request: StoryRequest, clocks: readonly NamedClock[]) => string {
  const { formatMessage } = useIntl();
  const words = useWords();
  const format = useFormat();
  const limitWords = useLimitWords();
  const { nameOf } = usePauseCauses();
  return (request, clocks) => {
    const metric = (clockId: string) => {
      const clock = clocks.find(({ id }) => id === clockId);
      return clock === undefined ? '' : words.metricInFull(clock.metric);
    };
    const say = (id: string, values?: Readonly<Record<string, string>>) =>
      formatMessage({ id: `complaint.request.${id}` }, values);
    switch (request.__typename) {
      case 'ReturnRequest':
        return request.toDepartmentId === null
          ? say('return')
          : say('return.to', { department: words.department(request.toDepartmentId) });
      case 'ExtensionRequest':
        return say('extension', { limit: limitWords(request.limit) });
      case 'SuspensionRequest':
        return say('suspension', { cause: nameOf(request.cause), until: format.dateTime(request.promisedAt) });
      case 'BackdateRequest':
        return say(request.to === null ? 'backdate.open' : 'backdate', {
          cause: nameOf(request.cause),
          from: format.dateTime(request.from),
          to: request.to === null ? '' : format.dateTime(request.to),
        });
      case 'LowerUrgencyRequest':
        return say('lowerUrgency', { urgency: words.urgency(request.urgency) });
      case 'LowerSupervisionRequest':
        return request.toRung === null
          ? say('lowerSupervision.withdraw')
          : say('lowerSupervision', { rung: words.rung(request.toRung) });
      case 'EvidenceRequest':
        return say('evidence', { metric: metric(request.clockId), at: format.dateTime(request.occurredAt) });
      case 'AppealRequest':
        return say('appeal', { metric: metric(request.clockId) });
    }
  };
}
