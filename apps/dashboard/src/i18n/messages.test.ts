import { describe, expect, test } from 'vitest';
import { parts } from './messages.js';

/** The values an ICU text names: braces at even depth open an argument, those inside open the choice of a plural. */
function placeholders(text: string): readonly string[] {
  const found = new Set<string>();
  let depth = 0;
  for (const part of text.matchAll(/\{\s*(\w*)|\}/g)) {
    if (part[0] === '}') depth -= 1;
    else if (depth++ % 2 === 0 && part[1]) found.add(part[1]);
  }
  return [...found].sort();
}

/** A text without what ICU writes for itself: the heads of its arguments and the names of its choices. */
const spoken = (text: string): string => text.replace(/\{\s*\w+\s*,\s*\w+(,|(?=\}))/g, '{');

/** Punctuation of half width in a Chinese text; the colon of a time of day stays. */
const halfWidth = (text: string): readonly string[] =>
  /\p{Script=Han}/u.test(text) ? (spoken(text).match(/(?<!\d)[,;:()]|[,;()]|:(?!\d)/g) ?? []) : [];

test('the measure of Chinese punctuation knows both widths, ICU and times of day', () => {
  expect(halfWidth('剩 {length},{due} 到期')).toEqual([',']);
  expect(halfWidth('断开(数据截至: {at})')).toEqual(['(', ':', ')']);
  expect(halfWidth('{count, number} 件{behind, plural, =0 {} other {（#）}}，早班 08:00–16:00')).toEqual([]);
});

describe.each(Object.entries(parts))('the texts of %s', (prefix, part) => {
  test('are complete in both languages', () => {
    expect(Object.keys(part.en).sort()).toEqual(Object.keys(part.zh).sort());
  });

  test('carry the prefix of their part', () => {
    const strangers = Object.keys(part.zh).filter((id) => !id.startsWith(`${prefix}.`));
    expect(strangers).toEqual([]);
  });

  test('use the punctuation of Chinese in Chinese', () => {
    const mixed = Object.entries(part.zh).filter(([, text]) => halfWidth(text).length > 0);
    expect(mixed).toEqual([]);
  });

  test('name the same values in both languages', () => {
    for (const [id, text] of Object.entries(part.zh)) {
      expect({ id, values: placeholders(part.en[id] ?? '') }).toEqual({ id, values: placeholders(text) });
    }
  });
});
