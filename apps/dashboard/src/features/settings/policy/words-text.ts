/** Words as one writes them: parted by 、 */
export const wordsText = (words: readonly string[]): string => words.join('、');

/** Words as people part them, each once, in the order in which they came. */
export function parseWords(text: string): readonly string[] {
  const words = text.split(/[、，,;；\n]+/).map((word) => word.replace(/\s+/g, ' ').trim());
  return [...new Set(words.filter((word) => word !== ''))];
}
