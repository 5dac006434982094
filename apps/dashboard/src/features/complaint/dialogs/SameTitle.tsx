import { Anchor } from '@mantine/core';
import { searchForm } from '@watchfloor/domain/text-form';
import { useIntl } from 'react-intl';
import { Link } from 'react-router';
import { graphql } from '../../../graphql.js';
import { useWords } from '../../../i18n/words.js';
import { useAnswer } from '../../../live/use-answer.js';
import { useSettled } from '../../../ui/composing.js';
import styles from './Feedback.module.css';

const SameTitleQuery = graphql(`
  query SameTitle($title: String!) {
    queue(filter: { text: $title }, order: age, first: 5) { rows { id number title state place } }
  }
`);

const PAUSE_MS = 400;
/** Shorter ones are found in too many. */
const SHORTEST = 4;

/** Says of a title that an open complaint has the same, so that one matter is not registered twice. */
export function SameTitle({ title }: { title: string }) {
  const { formatMessage } = useIntl();
  const words = useWords();
  const settled = useSettled(searchForm(title), PAUSE_MS);
  const { data } = useAnswer({
    query: SameTitleQuery,
    variables: { title: settled },
    question: settled,
    pause: settled.length < SHORTEST || settled !== searchForm(title),
  });
  const same = data?.queue.rows.find((row) => searchForm(row.title) === searchForm(title));
  if (same === undefined) return null;
  return (
    <p className={styles.note} role="status">
      {formatMessage(
        { id: 'complaint.register.same' },
        {
          state: words.complaintState(same.state),
          number: (
            <Anchor component={Link} to={`/case/${same.id}`} inherit>
              {same.number}
            </Anchor>
          ),
        },
      )}
    </p>
  );
}
