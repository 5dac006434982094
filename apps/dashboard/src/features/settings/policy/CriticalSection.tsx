import { defaultCriticalKinds, defaultDenial } from '@watchfloor/domain/policies/critical';
import type { CriticalRule, DenialRule, EscalationRule } from '@watchfloor/domain/policy';
import { CriticalField, Kind } from '@watchfloor/domain/vocabulary';
import { useIntl } from 'react-intl';
import { useWords } from '../../../i18n/words.js';
import { replaced } from '../lists.js';
import { Fact, Section } from '../Section.js';
import styles from '../Settings.module.css';
import { ChoicesField } from './ChoicesField.js';
import { changing, type PartProps } from './part.js';
import { WordsField } from './WordsField.js';

const everyField = Object.values(CriticalField);
const denials = ['before', 'between', 'after'] as const satisfies readonly (keyof DenialRule)[];

/** Words that make a case critical when it is registered: of which kinds, in which texts, and by what they are denied. */
export function CriticalSection({ policy, before, edit }: PartProps) {
  const { formatMessage } = useIntl();
  const words = useWords();
  const say = (id: string) => formatMessage({ id: `settings.critical${id}` });
  const { critical, denial = defaultDenial } = policy.escalation;
  const was = before.escalation;
  const change = <V,>(to: (rule: EscalationRule, value: V) => EscalationRule) =>
    changing<'escalation', V>(edit, 'escalation', to);
  return (
    <Section title={say('')} hint={say('.hint')}>
      {critical.map((rule, place) => {
        const name = words.escalationCause(rule.cause);
        const old = was.critical.find(({ cause }) => cause === rule.cause);
        const part = (id: string) => `${name} · ${say(id)}`;
        const changed = (next: CriticalRule) => (whole: EscalationRule) => ({
          ...whole,
          critical: replaced(whole.critical, place, next),
        });
        return (
          <section key={rule.cause} aria-label={name}>
            <h3 className={styles.below}>{name}</h3>
            <dl className={styles.facts}>
              <Fact label={say('.words')}>
                <WordsField
                  path={`policy:escalation.critical[${place}].words`}
                  label={part('.words')}
                  words={rule.words}
                  before={old?.words}
                  onChange={change<readonly string[]>((whole, list) => changed({ ...rule, words: list })(whole))}
                />
              </Fact>
              <Fact label={say('.kinds')}>
                <ChoicesField
                  label={part('.kinds')}
                  least={1}
                  all={Object.values(Kind)}
                  chosen={rule.kinds ?? defaultCriticalKinds}
                  before={old?.kinds ?? defaultCriticalKinds}
                  wordOf={words.kind}
                  onChange={change<readonly Kind[]>((whole, kinds) => changed({ ...rule, kinds })(whole))}
                />
              </Fact>
              <Fact label={say('.fields')}>
                <ChoicesField
                  label={part('.fields')}
                  least={1}
                  all={everyField}
                  chosen={rule.fields ?? everyField}
                  before={old?.fields ?? everyField}
                  wordOf={(field) => say(`.field.${field}`)}
                  onChange={change<readonly CriticalField[]>((whole, fields) => changed({ ...rule, fields })(whole))}
                />
              </Fact>
            </dl>
          </section>
        );
      })}
      <h3 className={styles.below}>{say('.denial')}</h3>
      <dl className={styles.facts}>
        {denials.map((where) => (
          <Fact key={where} label={say(`.denial.${where}`)}>
            <WordsField
              path={`policy:escalation.denial.${where}`}
              label={say(`.denial.${where}`)}
              words={denial[where]}
              before={(was.denial ?? defaultDenial)[where]}
              onChange={change<readonly string[]>((whole, list) => ({
                ...whole,
                denial: { ...denial, [where]: list },
              }))}
            />
          </Fact>
        ))}
      </dl>
    </Section>
  );
}
