import type { SegmentKind } from '@watchfloor/domain/explain';
import type { Millis } from '@watchfloor/domain/time';
import { useIntl } from 'react-intl';
import { graphql, type ResultOf } from '../../../../graphql.js';
import { useLanguage } from '../../../../i18n/language.js';
import { useWords } from '../../../../i18n/words.js';
import { useAnswer } from '../../../../live/use-answer.js';
import { hoursInWords, lengthInWords } from '../../../../ui/duration.js';
import { ErrorNote } from '../../../../ui/ErrorNote.js';
import { Loading } from '../../../../ui/Loading.js';
import { useFormat } from '../../../../ui/use-format.js';
import styles from './ClockLedger.module.css';
import { ledgerOf } from './ledger-story.js';

const ExplanationQuery = graphql(`
  query ClockExplanation($id: ID!) {
    complaint(id: $id) {
      clocks {
        id
        explanation {
          dueAt
          provisional
          segments { kind from to }
          policyVersion
          calendarVersion
        }
      }
    }
  }
`);

type Explained = NonNullable<ResultOf<typeof ExplanationQuery>['complaint']>['clocks'][number]['explanation'];

interface ClockLedgerProps {
  readonly complaintId: string;
  readonly clockId: string;
  /** The deadline as the case shows it: another one is another explanation. */
  readonly dueAt: string;
}

/** How a deadline came about, asked for when somebody wants to know: where the time went, and by which rules. */
export function ClockLedger({ complaintId, clockId, dueAt }: ClockLedgerProps) {
  const { data, error, waiting, again } = useAnswer({
    query: ExplanationQuery,
    variables: { id: complaintId },
    question: complaintId,
    requestPolicy: 'cache-and-network',
  });
  const explanation = data?.complaint?.clocks.find(({ id }) => id === clockId)?.explanation;
  if (error) return <ErrorNote error={error} onRetry={again} />;
  // what was read before the deadline moved explains another one
  if (explanation === undefined || (waiting && explanation.dueAt !== dueAt)) return <Loading lines={3} />;
  return <Explanation explanation={explanation} />;
}

function Explanation({ explanation }: { explanation: Explained }) {
  const { formatMessage } = useIntl();
  const { language } = useLanguage();
  const words = useWords();
  const format = useFormat();
  const { lines, totals } = ledgerOf(explanation.segments);
  const inWords = (kind: SegmentKind, length: Millis) =>
    (kind === 'counted' || kind === 'extended' ? hoursInWords : lengthInWords)(length, language);
  return (
    <div className={styles.ledger}>
      <div className={styles.bar} aria-hidden>
        {lines.map(({ kind, from, share }) => (
          <span key={from} data-kind={kind} style={{ flexGrow: share }} />
        ))}
      </div>
      <ul className={styles.totals}>
        {totals.map(({ kind, length }) => (
          <li key={kind} data-kind={kind}>
            {words.segmentKind(kind)} {inWords(kind, length)}
          </li>
        ))}
      </ul>
      <ol className={styles.lines}>
        {lines.map(({ kind, from, to, length }) => (
          <li key={from} data-kind={kind}>
            <span>
              {format.shortDateTime(from)} – {format.shortDateTime(to)}
            </span>
            <span>{words.segmentKind(kind)}</span>
            <span>{inWords(kind, length)}</span>
          </li>
        ))}
      </ol>
      <p className={styles.rules}>
        {formatMessage(
          { id: 'complaint.clocks.rules' },
          { policy: explanation.policyVersion, calendar: explanation.calendarVersion },
        )}
        {explanation.provisional ? ` · ${formatMessage({ id: 'complaint.clocks.mayMove' })}` : null}
      </p>
    </div>
  );
}
