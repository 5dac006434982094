import type { Urgency } from '@watchfloor/domain/vocabulary';
import { useWords } from '../i18n/words.js';
import classes from './UrgencyMark.module.css';

const triangles = { normal: 0, urgent: 1, critical: 2 } as const satisfies Record<Urgency, number>;

/** Urgency as a shape first: two triangles for critical, one for urgent, nothing for normal. */
export function UrgencyMark({ urgency }: { urgency: Urgency }) {
  const words = useWords();
  const count = triangles[urgency];
  if (count === 0) return null;
  return (
    <svg
      className={classes.mark}
      data-urgency={urgency}
      viewBox={`0 0 ${count * 11} 10`}
      role="img"
      aria-label={words.urgency(urgency)}
    >
      <title>{words.urgency(urgency)}</title>
      {Array.from(Array(count).keys()).map((place) => (
        <path key={place} d={`M${place * 11 + 5.5} 0.5 L${place * 11 + 10.5} 9.5 L${place * 11 + 0.5} 9.5 Z`} />
      ))}
    </svg>
  );
}
