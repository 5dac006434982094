import type { Limit } from '@watchfloor/domain/clock';
import { useIntl } from 'react-intl';
import { useLanguage } from '../../../i18n/language.js';
import { useWords } from '../../../i18n/words.js';
import { replaced } from '../lists.js';
import { Fact, Section } from '../Section.js';
import styles from '../Settings.module.css';
import { FlagField } from './FlagField.js';
import { LimitField } from './LimitField.js';
import { changing, type PartProps } from './part.js';

/** 挂账: why a clock may stand still, on whose word and how long. */
export function PausingSection({ policy, before, edit }: PartProps) {
  const { formatMessage } = useIntl();
  const { language } = useLanguage();
  const words = useWords();
  const say = (id: string) => formatMessage({ id: `settings.pausing${id}` });
  const { pausing } = policy;
  return (
    <Section title={say('')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say('.cause')}</th>
            <th scope="col">{say('.approvers')}</th>
            <th scope="col">{say('.longest')}</th>
          </tr>
        </thead>
        <tbody>
          {pausing.causes.map((cause, place) => {
            const name = language === 'zh' ? cause.name : cause.nameEn;
            return (
              <tr key={cause.id} data-first>
                <th scope="row">{name}</th>
                <td>{cause.approvers.map(words.role).join(' / ')}</td>
                <td>
                  <LimitField
                    path={`policy:pausing.causes[${place}].longest`}
                    what={name}
                    limit={cause.longest}
                    before={before.pausing.causes.find(({ id }) => id === cause.id)?.longest}
                    onChange={changing<'pausing', Limit>(edit, 'pausing', (rule, longest) => ({
                      ...rule,
                      causes: replaced(rule.causes, place, { ...cause, longest }),
                    }))}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <dl className={styles.facts}>
        <Fact label={say('.total')}>
          <LimitField
            path="policy:pausing.longestTotal"
            what={say('.total')}
            limit={pausing.longestTotal}
            before={before.pausing.longestTotal}
            onChange={changing<'pausing', Limit>(edit, 'pausing', (rule, longestTotal) => ({ ...rule, longestTotal }))}
          />
        </Fact>
        <Fact label={say('.lateness')}>
          <FlagField
            label={say('.lateness')}
            value={pausing.stopsLateness}
            before={before.pausing.stopsLateness}
            onChange={changing<'pausing', boolean>(edit, 'pausing', (rule, flag) => ({ ...rule, stopsLateness: flag }))}
          />
        </Fact>
      </dl>
    </Section>
  );
}
