import { Button } from '@mantine/core';
import { memo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useWords } from '../../i18n/words.js';
import type { QueueStore } from '../../live/queue-store.js';
import { useQueueRow } from '../../live/use-live-queue.js';
import { AgeLabel } from '../../ui/AgeLabel.js';
import { ClockBadge } from '../../ui/ClockBadge.js';
import { UrgencyMark } from '../../ui/UrgencyMark.js';
import styles from './InboxRow.module.css';
import type { InboxRowData } from './inbox-document.js';
import { nextVerb, ownClock, ownLeg, ownUrge } from './inbox-tabs.js';

interface InboxRowProps {
  readonly id: string;
  readonly store: QueueStore<InboxRowData>;
  readonly departmentId: string;
  readonly opened: boolean;
  /** True while the signature is on its way. */
  readonly signing: boolean;
  onSign(row: InboxRowData, assignmentId: string): void;
  onOpen(id: string, verb?: string): void;
}

/** One complaint as its department sees it: what is asked, until when, and the one thing to do next. */
export const InboxRow = memo(function InboxRow({
  id,
  store,
  departmentId,
  opened,
  signing,
  onSign,
  onOpen,
}: InboxRowProps) {
  const { formatMessage } = useIntl();
  const words = useWords();
  const view = useQueueRow(store, id);
  if (view === undefined) return null;
  const { row, gone } = view;
  const leg = ownLeg(row, departmentId);
  const urge = ownUrge(row, departmentId);
  const clock = ownClock(row, departmentId);
  const verb = gone ? null : nextVerb(row, departmentId);
  return (
    <li className={styles.row} data-opened={opened || undefined} data-gone={gone || undefined}>
      <button type="button" className={styles.open} aria-current={opened || undefined} onClick={() => onOpen(id)}>
        <span className={styles.line}>
          <UrgencyMark urgency={row.urgency} />
          <span className={styles.title}>{row.title}</span>
        </span>
        <span className={styles.meta}>
          {urge ? (
            <span className={styles.urge}>
              <FormattedMessage
                id="inbox.urged"
                values={{ by: urge.sentBy, age: <AgeLabel since={urge.sentAt} />, reason: urge.reason }}
              />
            </span>
          ) : (
            <>
              <span className={styles.number}>{row.number} · </span>
              {words.category(row.categoryId)} · {words.district(row.districtId)}
              {row.repeats > 0 ? ` · ${formatMessage({ id: 'inbox.repeats' }, { count: row.repeats })}` : null}
              {leg?.role === 'assist' ? ` · ${words.assignmentRole('assist')}` : null}
            </>
          )}
        </span>
        {clock ? (
          <span className={styles.clock}>
            <ClockBadge clock={clock} />
          </span>
        ) : null}
      </button>
      {verb !== null && leg !== undefined ? (
        <Button
          className={styles.verb}
          variant={verb === 'answerUrge' ? 'filled' : 'default'}
          size="xs"
          loading={signing}
          onClick={() => (verb === 'sign' ? onSign(row, leg.id) : onOpen(id, verb))}
        >
          {formatMessage({ id: `inbox.verb.${verb}` })}
        </Button>
      ) : null}
    </li>
  );
});
