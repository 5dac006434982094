import type { ReactNode } from 'react';
import styles from './Settings.module.css';

/** A table that may be wider than the page: it scrolls by itself, and by keys too. */
export function WideTable({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no pointer scrolls by the arrow keys
    <section className={styles.scroll} aria-label={label} tabIndex={0}>
      <table className={styles.table}>{children}</table>
    </section>
  );
}
