import type { ReactNode } from 'react';
import styles from './Entries.module.css';

interface EntryProps {
  /** What it is. */
  readonly title: ReactNode;
  /** How it stands, in a word and how long it has stood so. */
  readonly state?: ReactNode;
  readonly tone?: 'quiet' | 'owed' | 'loud';
  /** Words that somebody wrote. */
  readonly words?: ReactNode;
  /** Small print, each a line: who and when, how far it got. */
  readonly notes?: readonly ReactNode[];
  /** What came of it. */
  readonly children?: ReactNode;
}

/** One thing that has happened to a case. */
export function Entry({ title, state, tone = 'quiet', words, notes = [], children }: EntryProps) {
  return (
    <li className={styles.item}>
      <p className={styles.head}>
        <strong>{title}</strong>
        {state ? (
          <span className={styles.state} data-tone={tone}>
            {state}
          </span>
        ) : null}
      </p>
      {words ? <blockquote>{words}</blockquote> : null}
      {notes.filter(Boolean).map((note, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: small print has no name, and its order is its place
        <p key={index} className={styles.meta}>
          {note}
        </p>
      ))}
      {children}
    </li>
  );
}

export function Entries({ children }: { children: ReactNode }) {
  return <ul className={styles.list}>{children}</ul>;
}
