import { Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { graphql } from '../../../../graphql.js';
import { useWords } from '../../../../i18n/words.js';
import { useAnswer } from '../../../../live/use-answer.js';
import { AgeLabel } from '../../../../ui/AgeLabel.js';
import { useSettled } from '../../../../ui/composing.js';
import { CHOICE } from '../../../../ui/first-problem.js';
import styles from '../Choice.module.css';

const FindCaseQuery = graphql(`
  query FindCase($text: String!, $first: Int!) {
    queue(filter: { text: $text }, first: $first, order: age) {
      rows { id number title state receivedAt }
    }
  }
`);

export interface FoundCase {
  readonly id: string;
  readonly number: string;
}

interface CasePickerProps {
  readonly label: string;
  /** The case that is being merged cannot be chosen. */
  readonly except: string;
  readonly chosen: FoundCase | null;
  onChoose(found: FoundCase): void;
}

const pause = 250;
const shown = 6;

/** Another open case, found by its number, its title or its place. */
export function CasePicker({ label, except, chosen, onChoose }: CasePickerProps) {
  const { formatMessage } = useIntl();
  const words = useWords();
  const [text, setText] = useState('');
  const asked = useSettled(text, pause).trim();
  const { data, waiting } = useAnswer({
    query: FindCaseQuery,
    variables: { text: asked, first: shown + 1 },
    question: asked,
    pause: asked === '',
    requestPolicy: 'network-only',
  });
  const found = asked === '' ? [] : (data?.queue.rows ?? []).filter(({ id }) => id !== except).slice(0, shown);
  return (
    <div className={styles.found}>
      <TextInput
        label={label}
        placeholder={formatMessage({ id: 'complaint.merge.find' })}
        withAsterisk
        required={chosen === null}
        autoComplete="off"
        data-autofocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {found.length > 0 ? (
        <Radio.Group
          aria-label={label}
          {...{ [CHOICE]: label }}
          className={styles.group}
          value={chosen?.id ?? null}
          onChange={(id) => {
            const row = found.find((one) => one.id === id);
            if (row !== undefined) onChoose(row);
          }}
        >
          {found.map(({ id, number, title, state, receivedAt }) => (
            <Radio
              key={id}
              value={id}
              label={`${number} ${title}`}
              description={
                <>
                  {words.complaintState(state)} · <AgeLabel since={receivedAt} />
                </>
              }
            />
          ))}
        </Radio.Group>
      ) : asked === '' && chosen !== null ? (
        <p className={styles.none}>{formatMessage({ id: 'complaint.merge.chosen' }, { number: chosen.number })}</p>
      ) : asked !== '' && !waiting ? (
        <p className={styles.none}>{formatMessage({ id: 'complaint.merge.none' })}</p>
      ) : null}
    </div>
  );
}
