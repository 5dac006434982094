import { ActionIcon, Button, Menu } from '@mantine/core';
import { Ellipsis } from 'lucide-react';
import { memo } from 'react';
import { useIntl } from 'react-intl';
import type { QueueStore } from '../../live/queue-store.js';
import { useQueueRow } from '../../live/use-live-queue.js';
import { ClockBadge } from '../../ui/ClockBadge.js';
import { UrgencyMark } from '../../ui/UrgencyMark.js';
import styles from './InboxRow.module.css';
import type { InboxRowData } from './inbox-document.js';
import { ownClock, ownLeg } from './inbox-tabs.js';
import { dueVerbs, type InboxVerb, otherVerbs } from './inbox-verbs.js';
import { RowStory } from './RowStory.js';

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

/** Verbs that answer somebody who presses. */
const pressing: readonly InboxVerb[] = ['answerUrge', 'replySupervision'];

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
  const view = useQueueRow(store, id);
  if (view === undefined) return null;
  const { row, gone } = view;
  const leg = ownLeg(row, departmentId);
  const clock = ownClock(row, departmentId);
  const due = gone || leg === undefined ? [] : dueVerbs(row, departmentId);
  const others = gone ? [] : otherVerbs(row, departmentId);
  return (
    <li className={styles.row} data-opened={opened || undefined} data-gone={gone || undefined}>
      <button type="button" className={styles.open} aria-current={opened || undefined} onClick={() => onOpen(id)}>
        <span className={styles.line}>
          <UrgencyMark urgency={row.urgency} />
          <span className={styles.title}>{row.title}</span>
        </span>
        <span className={styles.meta}>
          <RowStory row={row} departmentId={departmentId} />
        </span>
        {clock ? (
          <span className={styles.clock}>
            <ClockBadge clock={clock} />
          </span>
        ) : null}
      </button>
      {due.map((verb) => (
        <Button
          key={verb}
          className={styles.verb}
          variant={pressing.includes(verb) ? 'filled' : 'default'}
          size="xs"
          loading={signing && verb === 'sign'}
          onClick={() => (verb === 'sign' && leg !== undefined ? onSign(row, leg.id) : onOpen(id, verb))}
        >
          {formatMessage({ id: `inbox.verb.${verb}` })}
        </Button>
      ))}
      {others.length > 0 ? <OtherVerbs verbs={others} onVerb={(other) => onOpen(id, other)} /> : null}
    </li>
  );
});

/** What else can be done, one tap further. */
function OtherVerbs({ verbs, onVerb }: { verbs: readonly InboxVerb[]; onVerb(verb: InboxVerb): void }) {
  const { formatMessage } = useIntl();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          className={styles.more}
          variant="subtle"
          size={30}
          aria-label={formatMessage({ id: 'inbox.verb.more' })}
        >
          <Ellipsis size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {verbs.map((verb) => (
          <Menu.Item key={verb} onClick={() => onVerb(verb)}>
            {formatMessage({ id: `inbox.verb.${verb}` })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
