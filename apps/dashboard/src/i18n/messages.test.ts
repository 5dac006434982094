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

describe.each(Object.entries(parts))('the texts of %s', (prefix, part) => {
  test('are complete in both languages', () => {
    expect(Object.keys(part.en).sort()).toEqual(Object.keys(part.zh).sort());
  });

  test('carry the prefix of their part', () => {
    const strangers = Object.keys(part.zh).filter((id) => !id.startsWith(`${prefix}.`));
    expect(strangers).toEqual([]);
  });

  test('name the same values in both languages', () => {
    for (const [id, text] of Object.entries(part.zh)) {
      expect({ id, values: placeholders(part.en[id] ?? '') }).toEqual({ id, values: placeholders(text) });
    }
  });
});
