import { useIntl } from 'react-intl';
import header from './CaseHeader.module.css';
import styles from './FormerView.module.css';
import { Section } from './Section.js';
import timeline from './timeline/Timeline.module.css';
import { TimelineItem } from './timeline/TimelineItem.js';
import { useNames } from './timeline/use-names.js';
import type { FormerCase } from './use-former.js';

/** A case that the department has no more: where it went, and what the department did itself. */
export function FormerView({ former, taken }: { readonly former: FormerCase; readonly taken: string | null }) {
  const { formatMessage } = useIntl();
  const names = useNames();
  const { number, title, doing, leftAt } = former;
  return (
    <>
      <header className={header.header}>
        <p className={header.line}>
          <span className={header.number}>{number}</span>
        </p>
        <h1>{title}</h1>
      </header>
      <p className={styles.taken} role="status">
        {formatMessage({ id: 'complaint.former.rest' }, { taken })}
      </p>
      <Section title={formatMessage({ id: 'complaint.former.doing' })}>
        {doing.length === 0 ? (
          <p className={timeline.none}>{formatMessage({ id: 'complaint.former.nothing' })}</p>
        ) : (
          <ol className={timeline.list}>
            {doing.map((entry) => (
              <TimelineItem key={entry.id} entry={entry} names={names} now={leftAt} />
            ))}
          </ol>
        )}
      </Section>
    </>
  );
}
