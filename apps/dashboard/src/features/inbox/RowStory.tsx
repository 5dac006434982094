import { FormattedMessage, useIntl } from 'react-intl';
import { useWords } from '../../i18n/words.js';
import { AgeLabel } from '../../ui/AgeLabel.js';
import styles from './InboxRow.module.css';
import type { InboxRowData } from './inbox-document.js';
import { ownLeg, ownOrder, ownRequest, ownUrge } from './inbox-tabs.js';

interface RowStoryProps {
  readonly row: InboxRowData;
  readonly departmentId: string;
}

/** The second line of a row: who presses the department and why, else what it is about and what has been asked. */
export function RowStory({ row, departmentId }: RowStoryProps) {
  const { formatMessage } = useIntl();
  const words = useWords();
  const order = ownOrder(row, departmentId);
  if (order !== undefined) {
    return (
      <span className={styles.order}>
        {words.rung(order.rung)} · {words.supervisionState(order.state)} <AgeLabel since={order.issuedAt} />
      </span>
    );
  }
  const urge = ownUrge(row, departmentId);
  if (urge !== undefined) {
    return (
      <span className={styles.urge}>
        <FormattedMessage
          id={urge.state === 'hollow' ? 'inbox.urged.hollow' : 'inbox.urged'}
          values={{ by: urge.sentBy, age: <AgeLabel since={urge.sentAt} />, reason: urge.reason }}
        />
      </span>
    );
  }
  const leg = ownLeg(row, departmentId);
  const request = ownRequest(row, departmentId);
  const facts = [
    `${words.category(row.categoryId)} · ${words.district(row.districtId)}`,
    request === undefined ? null : formatMessage({ id: 'inbox.asked' }, { request: words.requestKind(request.kind) }),
    row.cycle > 1 ? formatMessage({ id: 'inbox.cycle' }, { cycle: row.cycle }) : null,
    row.repeats > 0 ? formatMessage({ id: 'inbox.repeats' }, { count: row.repeats }) : null,
    leg === undefined ? formatMessage({ id: 'inbox.member' }) : null,
    leg?.role === 'assist' ? words.assignmentRole('assist') : null,
  ].filter((fact) => fact !== null);
  return (
    <>
      <span className={styles.number}>{row.number}</span>
      {facts.join(' · ')}
    </>
  );
}
