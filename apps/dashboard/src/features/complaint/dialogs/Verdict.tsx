import { Input, SegmentedControl } from '@mantine/core';
import { CHOICE } from '../../../ui/first-problem.js';

interface VerdictProps {
  readonly label: string;
  /** The words of yes and of no, in this order. */
  readonly words: readonly [string, string];
  /** Null until somebody has decided: neither is suggested. */
  readonly value: boolean | null;
  onChange(value: boolean): void;
}

/** A question that must be answered with yes or no. */
export function Verdict({ label, words: [yes, no], value, onChange }: VerdictProps) {
  return (
    <Input.Wrapper label={label} withAsterisk labelElement="div">
      <SegmentedControl
        {...{ [CHOICE]: label }}
        fullWidth
        aria-label={label}
        value={value === null ? '' : value ? 'yes' : 'no'}
        onChange={(chosen) => onChange(chosen === 'yes')}
        data={[
          { value: 'yes', label: yes },
          { value: 'no', label: no },
        ]}
      />
    </Input.Wrapper>
  );
}
