import { useIntl } from 'react-intl';
import { Link } from 'react-router';
import styles from './CountLink.module.css';
import { type Counted, casesAddress } from './counted.js';
import { useNumbers } from './use-numbers.js';

interface CountLinkProps {
  readonly count: number;
  readonly counted: Counted;
  /** Whose they are, for those who hear the number alone. */
  readonly of?: string;
}

/** A number that opens exactly the cases it counts; zero opens nothing. */
export function CountLink({ count, counted, of }: CountLinkProps) {
  const { formatMessage } = useIntl();
  const numbers = useNumbers();
  if (count === 0) return <span>{numbers.count(0)}</span>;
  const figure = formatMessage({ id: `trends.figure.${counted.figure}` });
  return (
    <Link
      className={styles.count}
      to={casesAddress(counted)}
      aria-label={formatMessage(
        { id: 'trends.cases.open' },
        { count: numbers.count(count), figure: of === undefined ? figure : `${of} · ${figure}` },
      )}
    >
      {numbers.count(count)}
    </Link>
  );
}
