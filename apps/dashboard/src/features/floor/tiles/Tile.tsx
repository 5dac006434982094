import { UnstyledButton } from '@mantine/core';
import { memo } from 'react';
import { useFormat } from '../../../ui/use-format.js';
import classes from './Tiles.module.css';

export interface TileProps {
  readonly label: string;
  /** Null while unknown. */
  readonly value: number | null;
  /** The colour its number takes when it is not zero. */
  readonly signal: 'none' | 'amber' | 'red';
  /** True while the floor shows just this. */
  readonly shown: boolean;
  readonly onClick: () => void;
}

/** One count and its name. */
export const Tile = memo(function Tile({ label, value, signal, shown, onClick }: TileProps) {
  const format = useFormat();
  return (
    <UnstyledButton
      className={classes.tile}
      aria-pressed={shown}
      data-signal={value === null || value === 0 ? 'none' : signal}
      onClick={onClick}
    >
      <span className={classes.label}>{label}</span>
      <span className={classes.value}>{value === null ? '–' : format.number(value)}</span>
    </UnstyledButton>
  );
});
