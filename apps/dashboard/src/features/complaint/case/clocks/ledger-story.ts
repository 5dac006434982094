import type { SegmentKind } from '@watchfloor/domain/explain';
import type { Millis } from '@watchfloor/domain/time';
import { parseInstant } from '../../../../live/clock.js';

/** A stretch of a clock's time as the wire has it. */
export interface LedgerSegment {
  readonly kind: SegmentKind;
  readonly from: string;
  readonly to: string;
}

export interface LedgerLine extends LedgerSegment {
  readonly length: Millis;
  /** Its part of the whole time from start to deadline, in per cent. */
  readonly share: number;
}

export interface Ledger {
  readonly lines: readonly LedgerLine[];
  /** How long each kind lasted, the budget first. */
  readonly totals: readonly { readonly kind: SegmentKind; readonly length: Millis }[];
}

/** Every kind, what used up budget before what did not. */
const kinds: readonly SegmentKind[] = ['counted', 'extended', 'paused', 'offHours', 'holiday', 'closure'];

/** Where the time of a clock went, line by line and in sum. */
export function ledgerOf(segments: readonly LedgerSegment[]): Ledger {
  const lengths = segments.map(({ from, to }) => parseInstant(to) - parseInstant(from));
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  const lines = segments.map((segment, index) => {
    const length = lengths[index] ?? 0;
    return { ...segment, length, share: whole === 0 ? 0 : (100 * length) / whole };
  });
  const totals = kinds.flatMap((kind) => {
    const length = lines.filter((line) => line.kind === kind).reduce((sum, line) => sum + line.length, 0);
    return length === 0 ? [] : [{ kind, length }];
  });
  return { lines, totals };
}
