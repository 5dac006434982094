import type { Instant } from '@watchfloor/domain/time';
import { useIntl } from 'react-intl';
import { graphql } from '../../../../graphql.js';
import { parseInstant } from '../../../../live/clock.js';
import { useAnswer } from '../../../../live/use-answer.js';
import { useFormat } from '../../../../ui/use-format.js';
import type { PromiseChoice } from '../PromiseField.js';

const PauseOutlookQuery = graphql(`
  query PauseOutlook($id: ID!) {
    complaint(id: $id) {
      pauseOutlooks {
        assignmentId
        choices { length at }
        causes { cause until }
      }
    }
  }
`);

export interface PauseOutlook {
  /** Days and weeks, as far as the law allows them for the cause. */
  readonly choices: readonly PromiseChoice[];
  /** The most that the law allows, in words; undefined until the cause is chosen. */
  readonly hint: string | undefined;
  readonly most: { readonly until: number; readonly problem: string } | null;
}

const nothing = { choices: [], causes: [] } as const;

/** What may be promised for a suspension of a leg, by the calendar and by what the law allows for a cause. */
export function usePauseOutlook(
  id: string,
  assignmentId: string | undefined,
  cause: string | null,
  now: Instant,
): PauseOutlook {
  const { formatMessage } = useIntl();
  const format = useFormat();
  const { data } = useAnswer({
    query: PauseOutlookQuery,
    variables: { id },
    question: null,
    requestPolicy: 'network-only',
  });
  const ofLeg = data?.complaint?.pauseOutlooks.find((one) => one.assignmentId === assignmentId);
  const { choices, causes } = ofLeg ?? nothing;
  const told = causes.find((one) => one.cause === cause)?.until;
  const until = told === undefined ? null : parseInstant(told);
  const usual = choices.map(({ length, at }) => ({
    ...{ id: length, at: parseInstant(at) },
    label: formatMessage({ id: `complaint.pause.length.${length}` }, { at: format.shortDateTime(at) }),
  }));
  if (until === null) return { choices: usual, hint: undefined, most: null };
  if (until <= now) {
    const none = formatMessage({ id: 'complaint.pause.usedUp' });
    return { choices: [], hint: none, most: { until, problem: none } };
  }
  const longest = {
    ...{ id: 'most', at: until },
    label: formatMessage({ id: 'complaint.pause.length.most' }, { at: format.shortDateTime(until) }),
  };
  const said = formatMessage({ id: 'complaint.pause.most' }, { until: format.dateTime(until) });
  return {
    choices: [...usual.filter(({ at }) => at < until), longest],
    hint: said,
    most: { until, problem: said },
  };
}
