import styles from './ChartCard.module.css';
import { useDays } from './use-days.js';
import { useNumbers } from './use-numbers.js';

interface DayTipProps {
  readonly active?: boolean | undefined;
  readonly label?: string | number | undefined;
  readonly payload?: readonly { readonly name?: unknown; readonly value?: unknown }[] | undefined;
}

/** The figures of the day under the pointer. */
export function DayTip({ active, label, payload }: DayTipProps) {
  const days = useDays();
  const numbers = useNumbers();
  if (!active || payload === undefined || payload.length === 0) return null;
  // where the whole days end and the one that is not over begins, both lines have the same point
  const shown = payload.filter(
    (part, nth) => part.value != null && payload.findIndex(({ name }) => name === part.name) === nth,
  );
  return (
    <div className={styles.tip}>
      <strong>{days.long(String(label))}</strong>
      {shown.map((part) => (
        <div key={String(part.name)}>
          <span>{String(part.name)}</span>
          <span>{numbers.count(Number(part.value))}</span>
        </div>
      ))}
    </div>
  );
}
