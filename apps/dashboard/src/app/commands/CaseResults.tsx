import { Spotlight } from '@mantine/spotlight';
import { useEffect } from 'react';
import { useIntl } from 'react-intl';
import { graphql } from '../../graphql.js';
import { useAnswer } from '../../live/use-answer.js';
import { useSettled } from '../../ui/composing.js';
import { StateWord } from '../../ui/StateWord.js';
import classes from './Commands.module.css';
import { selectFirstResult } from './open.js';

const CaseSearch = graphql(`
  query CaseSearch($text: String!) {
    queue(filter: { text: $text }, first: 6) {
      rows { id number title state }
    }
    complaintByNumber(number: $text) { id number title state }
  }
`);

const pause = 180;
const shortest = 2;

/** Open cases whose number or words match what is being typed, and the case of that very number though it be closed. */
export function CaseResults({ query, onOpen }: { query: string; onOpen(id: string): void }) {
  const intl = useIntl();
  const text = useSettled(query, pause).trim();
  const { data } = useAnswer({
    query: CaseSearch,
    variables: { text },
    question: text,
    pause: text.length < shortest,
    requestPolicy: 'network-only',
  });
  const rows = text.length < shortest || data === undefined ? [] : found(data.queue.rows, data.complaintByNumber);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other results are why the first is chosen again
  useEffect(selectFirstResult, [data]);
  if (rows.length === 0) return null;
  return (
    <Spotlight.ActionsGroup label={intl.formatMessage({ id: 'app.search.cases' })}>
      {rows.map((row) => (
        <Spotlight.Action key={row.id} onClick={() => onOpen(row.id)}>
          <span className={classes.found}>
            <span className={classes.number}>{row.number}</span>
            <span className={classes.title}>{row.title}</span>
            <StateWord state={row.state} />
          </span>
        </Spotlight.Action>
      ))}
    </Spotlight.ActionsGroup>
  );
}

/** The case whose number was typed stands first, once. */
function found<Row extends { readonly id: string }>(open: readonly Row[], byNumber: Row | null): readonly Row[] {
  return byNumber === null ? open : [byNumber, ...open.filter(({ id }) => id !== byNumber.id)];
}
