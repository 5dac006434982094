import { Radio } from '@mantine/core';
import type { ReactNode } from 'react';
import { CHOICE } from '../../../ui/first-problem.js';
import styles from './Choice.module.css';

export interface Choosable {
  readonly id: string;
  readonly label: ReactNode;
  readonly description?: ReactNode;
  readonly disabled?: boolean;
}

interface ChoiceProps {
  readonly label: string;
  readonly items: readonly Choosable[];
  readonly chosen: string | null;
  onChoose(id: string): void;
}

/** Which of several a verb is about; not there where there is no choice. */
export function Choice({ label, items, chosen, onChoose }: ChoiceProps) {
  if (items.length < 2) return null;
  return (
    <Radio.Group {...{ [CHOICE]: label }} label={label} value={chosen} onChange={onChoose} className={styles.group}>
      {items.map((item) => (
        <Radio
          key={item.id}
          value={item.id}
          label={item.label}
          description={item.description}
          disabled={item.disabled}
        />
      ))}
    </Radio.Group>
  );
}
