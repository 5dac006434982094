import { useIntl } from 'react-intl';
import { useWords } from '../../i18n/words.js';
import { AgeLabel } from '../../ui/AgeLabel.js';
import { Empty } from '../../ui/Empty.js';
import { Loading } from '../../ui/Loading.js';
import { UrgencyMark } from '../../ui/UrgencyMark.js';
import listStyles from './InboxList.module.css';
import styles from './InboxRow.module.css';
import type { News } from './rulings.js';
import type { Rulings } from './use-rulings.js';

interface RulingListProps {
  readonly rulings: Rulings;
  readonly openCase: string | null;
  onOpen(id: string): void;
}

/** What has come back from the center, newest first. */
export function RulingList({ rulings, openCase, onOpen }: RulingListProps) {
  const { formatMessage } = useIntl();
  if (rulings === null) return <Loading lines={8} tall />;
  if (rulings.length === 0) {
    return (
      <Empty
        title={formatMessage({ id: 'inbox.empty.ruled' })}
        hint={formatMessage({ id: 'inbox.empty.ruled.hint' })}
      />
    );
  }
  return (
    <div className={listStyles.scroll}>
      <ul className={listStyles.list}>
        {rulings.map((news) => (
          <RulingRow key={news.id} news={news} opened={news.complaintId === openCase} onOpen={onOpen} />
        ))}
      </ul>
    </div>
  );
}

function RulingRow({ news, opened, onOpen }: { news: News; opened: boolean; onOpen(id: string): void }) {
  const { formatMessage } = useIntl();
  const words = useWords();
  const { what, reason } = news;
  const said =
    what.kind === 'dissatisfied'
      ? formatMessage({ id: 'inbox.dissatisfied' })
      : `${words.requestKind(what.request)} · ${words.requestState(what.granted ? 'granted' : 'refused')}`;
  const bad = what.kind === 'dissatisfied' || !what.granted;
  return (
    <li className={styles.row} data-opened={opened || undefined}>
      <button
        type="button"
        className={styles.open}
        aria-current={opened || undefined}
        onClick={() => onOpen(news.complaintId)}
      >
        <span className={styles.line}>
          <UrgencyMark urgency={news.urgency} />
          <span className={styles.title}>{news.title}</span>
        </span>
        <span className={styles.meta}>
          <span className={styles.number}>{news.number}</span>
          <strong className={bad ? styles.urge : undefined}>{said}</strong>
          {reason ? ` · ${reason}` : null}
        </span>
        <span className={styles.clock}>
          <AgeLabel since={news.at} />
        </span>
      </button>
    </li>
  );
}
