import { type SecondPersonRule, secondPersonOf } from '@watchfloor/domain/second-person';
import { useIntl } from 'react-intl';
import { Fact, Section } from '../Section.js';
import styles from '../Settings.module.css';
import { FlagField } from './FlagField.js';
import { changing, type PartProps } from './part.js';

const matters = [
  'publishing',
  'rollingBack',
  'loweringSupervision',
  'ownEscalation',
] as const satisfies readonly (keyof SecondPersonRule)[];

/** 双人复核: what nobody does alone. */
export function SecondPersonSection({ policy, before, edit }: PartProps) {
  const { formatMessage } = useIntl();
  const say = (id: string) => formatMessage({ id: `settings.secondPerson${id}` });
  const [rule, was] = [secondPersonOf(policy), secondPersonOf(before)];
  return (
    <Section title={say('')} hint={say('.hint')}>
      <dl className={styles.facts}>
        {matters.map((matter) => (
          <Fact key={matter} label={say(`.${matter}`)}>
            <FlagField
              label={say(`.${matter}`)}
              value={rule[matter]}
              before={was[matter]}
              onChange={changing<'secondPerson', boolean>(edit, 'secondPerson', (_, flag) => ({
                ...rule,
                [matter]: flag,
              }))}
            />
          </Fact>
        ))}
      </dl>
    </Section>
  );
}
