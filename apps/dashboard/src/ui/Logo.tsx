import classes from './Logo.module.css';

/** The product's mark: a budget of time, most of it left. As tall as the text beside it. */
export function Logo() {
  return (
    <svg className={classes.logo} viewBox="0 0 24 24" aria-hidden="true">
      <path className={classes.ring} d="M12 3.5 A8.5 8.5 0 1 1 4.64 7.75" />
      <path className={classes.hand} d="M12 7.5 V12.4 L15.2 14.4" />
    </svg>
  );
}
