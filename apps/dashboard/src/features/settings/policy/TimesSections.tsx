import type { Limit } from '@watchfloor/domain/clock';
import type { StaleRule } from '@watchfloor/domain/policy';
import { useIntl } from 'react-intl';
import { useWords } from '../../../i18n/words.js';
import { Fact, Section } from '../Section.js';
import styles from '../Settings.module.css';
import { FlagField } from './FlagField.js';
import { LimitField } from './LimitField.js';
import { NumberField } from './NumberField.js';
import { OptionalLimitField } from './OptionalLimitField.js';
import { changing, type PartProps } from './part.js';

/** When a clock speaks before it is due. */
export function WarningsSection({ policy, before, edit }: PartProps) {
  const { formatMessage } = useIntl();
  const say = (id: string) => formatMessage({ id: `settings.warnings${id}` });
  const { early, near } = policy.warnings;
  return (
    <Section title={say('')}>
      <dl className={styles.facts}>
        <Fact label={say('.early')}>
          <NumberField
            inPercent
            path="policy:warnings.early"
            label={say('.early')}
            value={early}
            before={before.warnings.early}
            onChange={changing<'warnings', number>(edit, 'warnings', (warnings, part) => ({
              ...warnings,
              early: part,
            }))}
          />
        </Fact>
        <Fact label={say('.near')}>
          <NumberField
            inPercent
            path="policy:warnings.near"
            label={say('.near')}
            value={near}
            before={before.warnings.near}
            onChange={changing<'warnings', number>(edit, 'warnings', (warnings, part) => ({ ...warnings, near: part }))}
          />
        </Fact>
        <Fact label={say('.raised')}>{say(`.raised.${policy.raisedCountsFrom}`)}</Fact>
        <Fact label={say('.reserve')}>
          {policy.reviewReserve === null ? (
            formatMessage({ id: 'settings.nothing' })
          ) : (
            <LimitField
              path="policy:reviewReserve"
              what={say('.reserve')}
              limit={policy.reviewReserve}
              before={before.reviewReserve ?? undefined}
              onChange={changing<'reviewReserve', Limit>(edit, 'reviewReserve', (_, limit) => limit)}
            />
          )}
        </Fact>
      </dl>
    </Section>
  );
}

/** 退单与延期. */
export function ReturnsSection({ policy, before, edit }: PartProps) {
  const { formatMessage } = useIntl();
  const say = (id: string) => formatMessage({ id: `settings.${id}` });
  const { returns, extension } = policy;
  return (
    <Section title={say('returns')}>
      <dl className={styles.facts}>
        <Fact label={say('returns.designateAt')}>
          <NumberField
            path="policy:returns.designateAt"
            least={1}
            label={say('returns.designateAt')}
            value={returns.designateAt}
            before={before.returns.designateAt}
            onChange={changing<'returns', number>(edit, 'returns', (_, designateAt) => ({ designateAt }))}
          />
        </Fact>
        <Fact label={say('extension.most')}>
          <NumberField
            path="policy:extension.most"
            label={say('extension.most')}
            value={extension.most}
            before={before.extension.most}
            onChange={changing<'extension', number>(edit, 'extension', (rule, most) => ({ ...rule, most }))}
          />
        </Fact>
        <Fact label={say('extension.longest')}>
          <LimitField
            path="policy:extension.longest"
            what={say('extension.longest')}
            limit={extension.longest}
            before={before.extension.longest}
            onChange={changing<'extension', Limit>(edit, 'extension', (rule, longest) => ({ ...rule, longest }))}
          />
        </Fact>
        <Fact label={say('extension.movesCitizen')}>
          <FlagField
            label={say('extension.movesCitizen')}
            value={extension.movesCitizen}
            before={before.extension.movesCitizen}
            onChange={changing<'extension', boolean>(edit, 'extension', (rule, flag) => ({
              ...rule,
              movesCitizen: flag,
            }))}
          />
        </Fact>
      </dl>
    </Section>
  );
}

/** What a rule is proposed as: nothing that the center or a department owes ends by itself. */
const PROPOSED: StaleRule = { after: { amount: 30, unit: 'workingDays' }, states: ['accepted'] };

/** 久无动静: what ends because nobody moves it. */
export function StaleSection({ policy, before, edit }: PartProps) {
  const { formatMessage } = useIntl();
  const words = useWords();
  const say = (id: string) => formatMessage({ id: `settings.stale${id}` });
  const { stale } = policy;
  return (
    <Section title={say('')}>
      <dl className={styles.facts}>
        <Fact label={say('.after')}>
          <OptionalLimitField
            path="policy:stale.after"
            what={say('.after')}
            limit={stale?.after}
            before={before.stale?.after}
            proposed={PROPOSED.after}
            onChange={changing<'stale', Limit | undefined>(edit, 'stale', (rule, after) =>
              after === undefined ? undefined : { ...(rule ?? before.stale ?? PROPOSED), after },
            )}
          />
        </Fact>
        {stale === undefined ? null : (
          <Fact label={say('.states')}>{stale.states.map(words.complaintState).join(' / ')}</Fact>
        )}
      </dl>
    </Section>
  );
}

/** What fits nowhere else: proof, contests, contacts, undoing. */
export function EvidenceSection({ policy, before, edit }: PartProps) {
  const { formatMessage } = useIntl();
  const say = (id: string) => formatMessage({ id: `settings.evidence${id}` });
  const { evidence } = policy;
  return (
    <Section title={say('')}>
      <dl className={styles.facts}>
        <Fact label={say('.trusted')}>
          <LimitField
            path="policy:evidence.trustedWithin"
            what={say('.trusted')}
            limit={evidence.trustedWithin}
            before={before.evidence.trustedWithin}
            onChange={changing<'evidence', Limit>(edit, 'evidence', (rule, limit) => ({
              ...rule,
              trustedWithin: limit,
            }))}
          />
        </Fact>
        <Fact label={say('.appeal')}>
          <LimitField
            path="policy:evidence.appealWithin"
            what={say('.appeal')}
            limit={evidence.appealWithin}
            before={before.evidence.appealWithin}
            onChange={changing<'evidence', Limit>(edit, 'evidence', (rule, limit) => ({
              ...rule,
              appealWithin: limit,
            }))}
          />
        </Fact>
        <Fact label={say('.contactTries')}>
          <NumberField
            path="policy:contactTries"
            least={1}
            label={say('.contactTries')}
            value={policy.contactTries}
            before={before.contactTries}
            onChange={changing<'contactTries', number>(edit, 'contactTries', (_, tries) => tries)}
          />
        </Fact>
        <Fact label={say('.undo')}>
          <LimitField
            path="policy:undoWithin"
            what={say('.undo')}
            limit={policy.undoWithin}
            before={before.undoWithin}
            onChange={changing<'undoWithin', Limit>(edit, 'undoWithin', (_, limit) => limit)}
          />
        </Fact>
      </dl>
    </Section>
  );
}
