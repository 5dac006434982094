import { defaultSubstance } from '@watchfloor/domain/policies/substance';
import { defaultContactExceptions } from '@watchfloor/domain/policy';
import { Aspect, SubstanceField, type SubstanceLeast } from '@watchfloor/domain/substance-rule';
import { ContactException } from '@watchfloor/domain/vocabulary';
import { useIntl } from 'react-intl';
import { Fact, Section } from '../Section.js';
import styles from '../Settings.module.css';
import { WideTable } from '../WideTable.js';
import { ChoicesField } from './ChoicesField.js';
import { NumberField } from './NumberField.js';
import { changing, type PartProps } from './part.js';
import { WordsField } from './WordsField.js';

/** What a department's account of its work must say, and what excuses one that spoke with nobody. */
export function SubstanceSection({ policy, before, edit }: PartProps) {
  const { formatMessage } = useIntl();
  const say = (id: string) => formatMessage({ id: `settings.substance${id}` });
  const [rule, was] = [policy.substance ?? defaultSubstance, before.substance ?? defaultSubstance];
  const least = (field: SubstanceField, name: keyof SubstanceLeast) => (
    <NumberField
      path={`policy:substance.fields.${field}.${name}`}
      label={`${say(`.field.${field}`)} · ${say(`.least.${name}`)}`}
      value={rule.fields[field][name]}
      before={was.fields[field][name]}
      onChange={changing<'substance', number>(edit, 'substance', (_, count) => ({
        ...rule,
        fields: { ...rule.fields, [field]: { ...rule.fields[field], [name]: count } },
      }))}
    />
  );
  return (
    <Section title={say('')} hint={say('.hint')}>
      <dl className={styles.facts}>
        <Fact label={say('.contact')}>
          <ChoicesField
            label={say('.contact')}
            all={Object.values(ContactException)}
            chosen={policy.contactExceptions ?? defaultContactExceptions}
            before={before.contactExceptions ?? defaultContactExceptions}
            wordOf={(exception) => say(`.contact.${exception}`)}
            onChange={changing<'contactExceptions', readonly ContactException[]>(
              edit,
              'contactExceptions',
              (_, exceptions) => exceptions,
            )}
          />
        </Fact>
        <Fact label={say('.filler')}>
          <WordsField
            path="policy:substance.filler"
            label={say('.filler')}
            words={rule.filler}
            before={was.filler}
            onChange={changing<'substance', readonly string[]>(edit, 'substance', (_, filler) => ({ ...rule, filler }))}
          />
        </Fact>
        {Object.values(Aspect).map((aspect) => (
          <Fact key={aspect} label={say(`.aspect.${aspect}`)}>
            <WordsField
              path={`policy:substance.words.${aspect}`}
              label={say(`.aspect.${aspect}`)}
              words={rule.words[aspect]}
              before={was.words[aspect]}
              onChange={changing<'substance', readonly string[]>(edit, 'substance', (_, words) => ({
                ...rule,
                words: { ...rule.words, [aspect]: words },
              }))}
            />
          </Fact>
        ))}
      </dl>
      <WideTable label={say('')}>
        <thead>
          <tr>
            <th scope="col">{say('.field')}</th>
            <th scope="col">{say('.least.aspects')}</th>
            <th scope="col">{say('.least.letters')}</th>
            <th scope="col">{say('.least.enough')}</th>
          </tr>
        </thead>
        <tbody>
          {Object.values(SubstanceField).map((field) => (
            <tr key={field} data-first>
              <th scope="row">{say(`.field.${field}`)}</th>
              <td>{least(field, 'aspects')}</td>
              <td>{least(field, 'letters')}</td>
              <td>{least(field, 'enough')}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </Section>
  );
}
