import type { LimitRule } from '@watchfloor/domain/policy';
import type { ClockMetric } from '@watchfloor/domain/vocabulary';
import { useIntl } from 'react-intl';
import { useWords } from '../../../i18n/words.js';

/** Which cases a rule speaks of, in words; those of no condition are "every other", or all where it is the only rule. */
export function useConditions(): (rule: LimitRule, metric: ClockMetric, alone: boolean) => string {
  const { formatMessage } = useIntl();
  const words = useWords();
  return (rule, metric, alone) => {
    const lists = [
      rule.kinds?.map(words.kind),
      rule.urgencies?.map(words.urgency),
      rule.categoryIds?.map(words.categoryPath),
      rule.channels?.map(words.channel),
      rule.roles?.map(words.assignmentRole),
      rule.rungs?.map(words.rung),
    ];
    const conditions = lists.flatMap((list) => (list === undefined ? [] : [list.join(' / ')]));
    if (rule.step !== undefined) {
      const of = metric === 'callback' ? 'callback' : 'level';
      conditions.push(formatMessage({ id: `settings.limits.step.${of}` }, { step: rule.step }));
    }
    if (rule.reopened !== undefined) {
      conditions.push(formatMessage({ id: `settings.limits.${rule.reopened ? 'reopened' : 'firstTime'}` }));
    }
    if (conditions.length > 0) return conditions.join(' · ');
    return formatMessage({ id: alone ? 'settings.limits.everything' : 'settings.limits.everyOther' });
  };
}
