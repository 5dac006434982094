import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useWords } from '../../../i18n/words.js';
import { AgeLabel } from '../../../ui/AgeLabel.js';
import { PendingItem } from './PendingItem.js';
import styles from './PendingPage.module.css';
import type { PendingGroup as Group } from './pending-groups.js';

interface PendingGroupProps {
  readonly group: Group;
  /** The case in the drawer. */
  readonly opened: string | null;
  onOpen(complaintId: string): void;
}

/** Enough to see what is oldest without hiding who comes next. */
const atFirst = 5;

/** Everything one department owes, or the center: how much, since when, and the oldest of it. */
export function PendingGroup({ group: { owing, lines }, opened, onOpen }: PendingGroupProps) {
  const { formatMessage } = useIntl();
  const words = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? lines : lines.slice(0, atFirst);
  const name = owing === null ? formatMessage({ id: 'floor.pending.center' }) : words.departmentInFull(owing);
  const liaison = owing === null ? '' : `${words.liaison(owing)} ${words.liaisonPhone(owing)}`.trim();
  return (
    <section className={styles.group} aria-label={name}>
      <header>
        <h2>{name}</h2>
        <span className={styles.liaison}>{liaison}</span>
        <span className={styles.sum}>
          {formatMessage({ id: 'floor.pending.sum' }, { count: lines.length })}
          {lines[0] ? (
            <>
              {' · '}
              {formatMessage({ id: 'floor.pending.longest' })} <AgeLabel since={lines[0].item.since} />
            </>
          ) : null}
        </span>
      </header>
      <ul>
        {shown.map((line) => (
          <PendingItem key={line.key} line={line} opened={line.row.id === opened} onOpen={onOpen} />
        ))}
      </ul>
      {lines.length > atFirst ? (
        <button type="button" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {formatMessage({ id: all ? 'floor.pending.fewer' : 'floor.pending.more' }, { count: lines.length - atFirst })}
        </button>
      ) : null}
    </section>
  );
}
