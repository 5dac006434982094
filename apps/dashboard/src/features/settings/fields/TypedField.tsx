import { TextInput } from '@mantine/core';
import { useId } from 'react';
import styles from '../Settings.module.css';
import type { Reading } from './reading.js';
import { type LawPath, useTyped } from './use-typed.js';

interface TypedFieldProps<T> {
  readonly path: LawPath;
  /** Its name, for those who do not see the table, too. */
  readonly label: string;
  /** Whether the name stands above it, where no table says it. */
  readonly named?: boolean;
  readonly value: T;
  readonly reading: Reading<T>;
  /** What to say of a text that cannot be read. */
  readonly problem: string;
  readonly width?: number;
  readonly placeholder?: string;
  /** What the number is of, behind it. */
  readonly unit?: string;
  readonly onChange: (value: T) => void;
}

/** One value of the law as a line of text. */
export function TypedField<T>(props: TypedFieldProps<T>) {
  const { label, named = false, reading, width, placeholder, unit } = props;
  const { text, told, write, marks } = useTyped(props);
  const id = useId();
  return (
    <>
      <TextInput
        size="xs"
        w={width}
        {...(named ? { label } : { 'aria-label': label })}
        inputMode={reading.step === undefined ? 'text' : 'decimal'}
        autoComplete="off"
        placeholder={placeholder}
        rightSection={unit}
        value={text}
        error={told !== null}
        aria-describedby={told === null ? undefined : id}
        onChange={(event) => write(event.currentTarget.value)}
        {...marks}
      />
      {told === null ? null : (
        <span id={id} className={styles.unread}>
          {told}
        </span>
      )}
    </>
  );
}
