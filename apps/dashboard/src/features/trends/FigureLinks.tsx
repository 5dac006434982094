import { useIntl } from 'react-intl';
import { CountLink } from './CountLink.js';
import type { Counted, Figure } from './counted.js';
import styles from './FigureLinks.module.css';
import type { Figures } from './trends-query.js';

interface FigureLinksProps {
  readonly figures: Figures;
  counted(figure: Figure): Counted;
}

/** What the sentence and the rates are made of, each with its cases behind it; what is left out of the rates stands last. */
export function FigureLinks({ figures, counted }: FigureLinksProps) {
  const { formatMessage } = useIntl();
  const counts: readonly (readonly [Figure, number])[] = [
    ['received', figures.received],
    ['closed', figures.closed],
    ['due', figures.onTimeOfDue.denominator],
    ['dueOnTime', figures.onTimeOfDue.numerator],
    ['open', figures.open],
    ['openOverdue', figures.overdueOpen],
    ['waived', figures.waived],
    ['otherEndings', figures.otherEndings],
  ];
  return (
    <dl className={styles.figures}>
      {counts.map(([figure, count]) => (
        <div key={figure}>
          <dt>{formatMessage({ id: `trends.figure.${figure}` })}</dt>
          <dd>
            <CountLink count={count} counted={counted(figure)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
