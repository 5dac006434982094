/** A line longer than this is no question but a mistake; holding it would take the memory that streaming saves. */
const LONGEST = 4 * 1024 * 1024;

/** Takes the place of a line that is too long. */
export const tooLong = Symbol('a line that is too long');
export type Line = string | typeof tooLong;

/** The lines of a stream of UTF-8, as many at a time as each piece of it completes; empty ones are left out. */
export async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Line[]> {
  const decoder = new TextDecoder();
  let rest = '';
  let skipping = false;
  for await (const bytes of input) {
    const pieces = (rest + decoder.decode(bytes, { stream: true })).split('\n');
    rest = pieces.pop() ?? '';
    const lines: Line[] = [];
    for (const piece of pieces) {
      if (!skipping && piece.trim() !== '') lines.push(piece.length > LONGEST ? tooLong : piece);
      skipping = false;
    }
    if (skipping) rest = '';
    else if (rest.length > LONGEST) {
      lines.push(tooLong);
      rest = '';
      skipping = true;
    }
    if (lines.length > 0) yield lines;
  }
  rest += decoder.decode();
  if (!skipping && rest.trim() !== '') yield [rest];
}
