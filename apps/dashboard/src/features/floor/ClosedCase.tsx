import { UnstyledButton } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { graphql } from '../../graphql.js';
import { useAnswer } from '../../live/use-answer.js';
import { StateWord } from '../../ui/StateWord.js';
import classes from './ClosedCase.module.css';

const ByNumber = graphql(`
  query FloorByNumber($number: String!) {
    complaintByNumber(number: $number) { id number title state }
  }
`);

/** A number has a digit, and no words: what cannot be one is not asked for. */
const mayBeNumber = (text: string): boolean => /^\S*\p{Nd}\S*$/u.test(text);

/** The closed case of a number that somebody looks for: the list below holds open ones only. */
export function ClosedCase({ text, onOpen }: { text: string; onOpen(id: string): void }) {
  const { data } = useAnswer({
    query: ByNumber,
    variables: { number: text },
    question: text,
    pause: !mayBeNumber(text),
    requestPolicy: 'network-only',
  });
  const found = data?.complaintByNumber ?? null;
  return (
    <div role="status">
      {mayBeNumber(text) && found?.state === 'closed' ? (
        <UnstyledButton className={classes.found} onClick={() => onOpen(found.id)}>
          <StateWord state={found.state} />
          <span className={classes.number}>{found.number}</span>
          <span className={classes.title}>{found.title}</span>
          <span className={classes.open}>
            <FormattedMessage id="floor.closed.open" />
          </span>
        </UnstyledButton>
      ) : null}
    </div>
  );
}
