import type { TextField } from './refusal.js';

/** How a text is written, and how long it may be. Lengths count characters as people do: a pair of surrogates is one. */
export interface TextLimit {
  /** `line` has no line breaks; `text` has several lines; `code` is a line of half-width characters. */
  readonly form: 'line' | 'text' | 'code';
  readonly most: number;
}

const line = (most: number): TextLimit => ({ form: 'line', most });
const text = (most: number): TextLimit => ({ form: 'text', most });
const code = (most: number): TextLimit => ({ form: 'code', most });

/**
 * The longest that each text may be, by whatever road it comes. What is read in passing – reasons, names, notes of a call –
 * is short enough to be read there; what documents a case has room.
 */
export const textLimits = {
  title: line(200),
  details: text(20_000),
  place: line(200),
  callerName: line(80),
  callerPhone: code(40),
  representative: line(80),
  urgencyReason: line(200),
  reason: text(500),
  note: text(2_000),
  answer: text(20_000),
  progress: text(2_000),
  nextStep: text(500),
  basis: text(2_000),
  evidence: text(5_000),
  ground: text(1_000),
  decision: text(5_000),
  callerNotice: text(1_000),
} as const satisfies Readonly<Record<TextField, TextLimit>>;

/** The longest id, code, key or reference of another system. Nobody writes one by hand. */
export const LONGEST_ID = 200;

/** Characters as people count them. */
export function lengthOf(value: string): number {
  let length = 0;
  for (const _ of value) length++;
  return length;
}
