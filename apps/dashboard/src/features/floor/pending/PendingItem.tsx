import { memo } from 'react';
import { useIntl } from 'react-intl';
import { useWords } from '../../../i18n/words.js';
import { AgeLabel } from '../../../ui/AgeLabel.js';
import { DueLabel } from '../../../ui/DueLabel.js';
import { UrgencyMark } from '../../../ui/UrgencyMark.js';
import styles from './PendingPage.module.css';
import type { PendingLine } from './pending-groups.js';

interface PendingItemProps {
  readonly line: PendingLine;
  readonly opened: boolean;
  onOpen(complaintId: string): void;
}

/** One thing somebody waits for: how long, what, who waits, on which case, and when it is due. */
export const PendingItem = memo(
  function PendingItem({ line: { row, item }, opened, onOpen }: PendingItemProps) {
    const { formatMessage } = useIntl();
    const words = useWords();
    return (
      <li className={styles.line} data-opened={opened || undefined}>
        <button type="button" onClick={() => onOpen(row.id)} aria-current={opened || undefined}>
          <span className={styles.age}>
            <AgeLabel since={item.since} />
          </span>
          <span className={styles.what}>{words.pendingKind(item.what)}</span>
          <span className={styles.waiting}>
            {formatMessage(
              { id: 'floor.pending.waits' },
              {
                who:
                  item.waiting === null
                    ? formatMessage({ id: 'floor.pending.center' })
                    : words.department(item.waiting),
              },
            )}
          </span>
          <span className={styles.case}>
            <UrgencyMark urgency={row.urgency} />
            <span className={styles.number}>{row.number}</span>
            <span className={styles.title}>{row.title}</span>
          </span>
          <span className={styles.due}>{item.dueAt === null ? null : <DueLabel dueAt={item.dueAt} />}</span>
        </button>
      </li>
    );
  },
  (before, after) =>
    before.line.row === after.line.row &&
    before.line.key === after.line.key &&
    before.opened === after.opened &&
    before.onOpen === after.onOpen,
);
