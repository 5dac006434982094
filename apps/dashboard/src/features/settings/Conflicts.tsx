import { Button } from '@mantine/core';
import { useIntl } from 'react-intl';
import { PROBLEM } from '../../ui/first-problem.js';
import effects from './publish/Effects.module.css';
import { pathOf, textOf } from './publish/law-changes.js';
import { usePlaceText } from './publish/use-place-text.js';
import { type Conflict, valueAt } from './rebase.js';
import { Section } from './Section.js';
import styles from './Settings.module.css';
import { WideTable } from './WideTable.js';

interface ConflictsProps {
  readonly conflicts: readonly Conflict[];
  /** The document in force. */
  readonly present: object;
  readonly onChoose: (conflict: Conflict, whose: 'mine' | 'theirs') => void;
}

/** Places that two people have changed: what is in force, what this person wanted, and which it is to be. */
export function Conflicts({ conflicts, present, onChoose }: ConflictsProps) {
  const { formatMessage } = useIntl();
  const placeText = usePlaceText();
  const say = (id: string) => formatMessage({ id: `settings.conflicts${id}` });
  return (
    <Section title={say('')} hint={say('.hint')}>
      <WideTable label={say('')}>
        <thead>
          <tr>
            <th scope="col">{formatMessage({ id: 'settings.differences.where' })}</th>
            <th scope="col">{formatMessage({ id: 'settings.differences.before' })}</th>
            <th scope="col">{say('.mine')}</th>
            <th scope="col">{say('.choice')}</th>
          </tr>
        </thead>
        <tbody>
          {conflicts.map((conflict) => {
            const path = pathOf(conflict.steps);
            return (
              <tr key={path} data-first>
                <th scope="row" className={effects.path}>
                  {placeText(path)}
                  <div className={styles.quiet}>{path}</div>
                </th>
                <td className={effects.text}>{textOf(valueAt(present, conflict.steps)) ?? '–'}</td>
                <td className={effects.text}>{textOf(conflict.mine) ?? '–'}</td>
                <td>
                  <div className={styles.limit}>
                    <Button
                      size="xs"
                      variant="default"
                      {...{ [PROBLEM]: say('.first') }}
                      onClick={() => onChoose(conflict, 'mine')}
                    >
                      {say('.useMine')}
                    </Button>
                    <Button size="xs" variant="default" onClick={() => onChoose(conflict, 'theirs')}>
                      {say('.useTheirs')}
                    </Button>
                  </div>
                </td>
              </tr>
            );
          })}
        </tbody>
      </WideTable>
    </Section>
  );
}
