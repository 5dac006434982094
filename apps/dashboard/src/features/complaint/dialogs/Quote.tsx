import type { ReactNode } from 'react';
import styles from './Quote.module.css';

interface QuoteProps {
  readonly children: ReactNode;
  /** Who said it, and when. */
  readonly by: ReactNode;
  /** What is read before judging; not quiet is what presses. */
  readonly quiet?: boolean;
}

/** Words that somebody wrote, above the form that answers them. */
export function Quote({ children, by, quiet = false }: QuoteProps) {
  return (
    <blockquote className={styles.quote} data-quiet={quiet || undefined}>
      {children}
      <footer>{by}</footer>
    </blockquote>
  );
}
