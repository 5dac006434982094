import { manyLines } from '@watchfloor/domain/text-form';

/**
 * At most `length` characters, never half of one, the last an `…` where something was cut off.
 * @param text in the form in which it enters the product; it stays in it, whatever a cut leaves open
 */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const characters = [...text];
  if (characters.length <= length) return text;
  return `${manyLines(characters.slice(0, length - 1).join(''))}…`;
}
