import type { Limit } from '@watchfloor/domain/clock';
import type { CallbackRule } from '@watchfloor/domain/policy';
import { useIntl } from 'react-intl';
import { useWords } from '../../../i18n/words.js';
import { Fact, Section } from '../Section.js';
import styles from '../Settings.module.css';
import { FlagField } from './FlagField.js';
import { NumberField } from './NumberField.js';
import { OptionalLimitField } from './OptionalLimitField.js';
import { changing, type PartProps } from './part.js';

/** 升级: who acknowledges at each level, and which missed deadlines escalate. */
export function EscalationSection({ policy }: PartProps) {
  const { formatMessage } = useIntl();
  const words = useWords();
  const { levels, onBreach } = policy.escalation;
  return (
    <Section title={formatMessage({ id: 'settings.escalation' })}>
      <dl className={styles.facts}>
        {levels.map(({ roles }, place) => {
          const label = formatMessage({ id: 'settings.escalation.level' }, { level: place + 1 });
          return (
            <Fact key={label} label={label}>
              {roles.map(words.role).join(' / ')}
            </Fact>
          );
        })}
        <Fact label={formatMessage({ id: 'settings.escalation.onBreach' })}>
          {formatMessage(
            { id: 'settings.escalation.onBreach.value' },
            {
              urgencies: onBreach.urgencies.map(words.urgency).join(' / '),
              metrics: onBreach.metrics.map(words.metricInFull).join(' / '),
            },
          )}
        </Fact>
      </dl>
    </Section>
  );
}

const TWO_HOURS: Limit = { amount: 2, unit: 'hours' };

const withRetry = ({ retryAfter: _, ...rule }: CallbackRule, limit: Limit | undefined): CallbackRule =>
  limit === undefined ? rule : { ...rule, retryAfter: limit };

/** 回访. */
export function CallbackSection({ policy, before, edit }: PartProps) {
  const { formatMessage } = useIntl();
  const words = useWords();
  const say = (id: string) => formatMessage({ id: `settings.callback${id}` });
  const number = (key: 'rounds' | 'tries' | 'dissatisfiedLevel', label: string, least: number) => (
    <Fact label={label}>
      <NumberField
        path={`policy:callback.${key}`}
        least={least}
        label={label}
        value={policy.callback[key]}
        before={before.callback[key]}
        onChange={changing<'callback', number>(
          edit,
          'callback',
          (rule, value): CallbackRule => ({ ...rule, [key]: value }),
        )}
      />
    </Fact>
  );
  return (
    <Section title={say('')}>
      <dl className={styles.facts}>
        {number('rounds', say('.rounds'), 0)}
        {number('tries', say('.tries'), 1)}
        <Fact label={say('.retryAfter')}>
          <OptionalLimitField
            path="policy:callback.retryAfter"
            what={say('.retryAfter')}
            limit={policy.callback.retryAfter}
            before={before.callback.retryAfter}
            proposed={TWO_HOURS}
            onChange={changing<'callback', Limit | undefined>(edit, 'callback', withRetry)}
          />
        </Fact>
        {number('dissatisfiedLevel', say('.level'), 1)}
        <Fact label={say('.before')}>
          <FlagField
            label={say('.before')}
            value={policy.callback.beforeClosing}
            before={before.callback.beforeClosing}
            onChange={changing<'callback', boolean>(edit, 'callback', (rule, flag) => ({
              ...rule,
              beforeClosing: flag,
            }))}
          />
        </Fact>
        <Fact label={say('.excluded')}>{policy.callback.excludedKinds.map(words.kind).join(' / ')}</Fact>
      </dl>
    </Section>
  );
}
