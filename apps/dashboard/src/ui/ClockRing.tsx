import classes from './ClockBadge.module.css';

/** The part of a budget that is used, 0 … 100, as a small ring; a full disc when all of it is. */
export function ClockRing({ used }: { used: number }) {
  return (
    <svg className={classes.ring} viewBox="0 0 16 16" aria-hidden="true">
      {used >= 100 ? (
        <circle cx="8" cy="8" r="5" className={classes.disc} />
      ) : (
        <>
          <circle cx="8" cy="8" r="6" className={classes.track} />
          <circle cx="8" cy="8" r="6" className={classes.arc} pathLength="100" strokeDasharray={`${used} 100`} />
        </>
      )}
    </svg>
  );
}
