import type { Limit } from '@watchfloor/domain/clock';
import { ClockMetric } from '@watchfloor/domain/vocabulary';
import { useIntl } from 'react-intl';
import { useWords } from '../../../i18n/words.js';
import { replaced } from '../lists.js';
import { Section } from '../Section.js';
import styles from '../Settings.module.css';
import { LimitField } from './LimitField.js';
import { changing, type PartProps } from './part.js';
import { useConditions } from './use-conditions.js';

/** Every promise and how long it may take, rule by rule. */
export function LimitsSection({ policy, before, edit }: PartProps) {
  const { formatMessage } = useIntl();
  const words = useWords();
  const conditions = useConditions();
  return (
    <Section title={formatMessage({ id: 'settings.limits' })} hint={formatMessage({ id: 'settings.limits.hint' })}>
      <table className={`${styles.table} ${styles.rules}`}>
        <tbody>
          {Object.values(ClockMetric).map((metric) => {
            const rules = policy.limits[metric];
            const name = words.metricInFull(metric);
            if (rules.length === 0) {
              return (
                <tr key={metric} data-first>
                  <th scope="row">{name}</th>
                  <td className={styles.quiet} colSpan={2}>
                    {formatMessage({ id: 'settings.limits.none' })}
                  </td>
                </tr>
              );
            }
            return rules.map((rule, place) => {
              const condition = conditions(rule, metric, rules.length === 1);
              const onChange = changing<'limits', Limit>(edit, 'limits', (limits, limit) => ({
                ...limits,
                [metric]: replaced(limits[metric], place, { ...rule, limit }),
              }));
              return (
                // rules are told apart by their place alone: the first that fits holds
                // biome-ignore lint/suspicious/noArrayIndexKey: as said above
                <tr key={`${metric}${place}`} data-first={place === 0 || undefined}>
                  {place === 0 ? (
                    <th scope="rowgroup" rowSpan={rules.length}>
                      {name}
                    </th>
                  ) : null}
                  <td>{condition}</td>
                  <td>
                    <LimitField
                      path={`policy:limits.${metric}[${place}].limit`}
                      what={formatMessage({ id: 'settings.limits.of' }, { name, condition })}
                      limit={rule.limit}
                      before={before.limits[metric][place]?.limit}
                      onChange={onChange}
                    />
                  </td>
                </tr>
              );
            });
          })}
        </tbody>
      </table>
    </Section>
  );
}
