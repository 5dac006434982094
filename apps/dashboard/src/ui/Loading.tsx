import { VisuallyHidden } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import classes from './Loading.module.css';

/** Grey bars in the shape of what is to come, `lines` of them. Shown only after a moment: most answers are faster. */
export function Loading({ lines = 6, tall = false }: { lines?: number; tall?: boolean }) {
  return (
    <div className={classes.root} role="status" data-loading>
      <VisuallyHidden>
        <FormattedMessage id="ui.loading" />
      </VisuallyHidden>
      {Array.from(Array(lines).keys()).map((line) => (
        <div key={line} className={classes.line} data-tall={tall || undefined} aria-hidden>
          <span className={classes.short} />
          <span className={classes.long} />
          <span className={classes.short} />
        </div>
      ))}
    </div>
  );
}

/** A page that is on its way. */
export function PageLoading() {
  return (
    <div className={classes.page}>
      <Loading lines={12} tall />
    </div>
  );
}
