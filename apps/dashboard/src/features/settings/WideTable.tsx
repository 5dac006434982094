import type { ReactNode } from 'react';
import styles from './Settings.module.css';

/** A table that may be wider than the page: it scrolls by itself, and by keys too. The section around it is the landmark. */
export function WideTable({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no pointer scrolls by the arrow keys
    <div className={styles.scroll} role="group" aria-label={label} tabIndex={0}>
      <table className={styles.table}>{children}</table>
    </div>
  );
}
