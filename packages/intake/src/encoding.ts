import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import { IntakeError } from './errors.js';
import { firstBytes, hasUtf16Mark, unreadable } from './file-kind.js';

/** What a profile may say about the bytes of a text table. `auto` knows UTF-8, UTF-16 with its mark, and GB18030. */
export const encodings = ['auto', 'utf-8', 'gb18030', 'gbk', 'big5', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type EncodingChoice = (typeof encodings)[number];
export type Encoding = Exclude<EncodingChoice, 'auto'>;

const CHUNK = 256 * 1024;
const LINE_FEED = 10;

/**
 * How a file's bytes are to be read, proved over the whole file before a row is taken from it, in constant memory.
 * GB18030 is what Chinese Excel writes as "CSV"; it holds GBK and GB2312.
 * @throws IntakeError where the file is not in the encoding the profile fixes (with the line, and what it looks like),
 *   or in none that `auto` knows
 */
export async function settleEncoding(path: string, choice: EncodingChoice): Promise<Encoding> {
  if (choice !== 'auto') {
    const line = await firstBadLine(path, choice);
    if (line === null) return choice;
    const guess = await guessed(path);
    const hint = guess === null ? '' : `; it reads as ${guess}`;
    throw new IntakeError('wrongEncoding', `${path} is not ${choice}: line ${line} cannot be read${hint}`);
  }
  const found = await guessed(path);
  if (found !== null) return found;
  const line = await firstBadLine(path, 'utf-8');
  throw new IntakeError(
    'wrongEncoding',
    `${path} is neither UTF-8 nor GB18030: line ${line} cannot be read; name its encoding in the profile`,
  );
}

async function guessed(path: string): Promise<Encoding | null> {
  const head = await firstBytes(path);
  if (hasUtf16Mark(head)) return head[0] === 0xff ? 'utf-16le' : 'utf-16be';
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    if ((await firstBadLine(path, encoding)) === null) return encoding;
  }
  return null;
}

/** The line on which a strict reading fails, null where it does not. */
async function firstBadLine(path: string, encoding: Encoding): Promise<number | null> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let line = 1;
  for await (const bytes of bytesOf(path)) {
    if (!decodes(decoder, bytes, true)) return line + linesBeforeFailure(bytes, encoding, line === 1);
    line += lineFeeds(bytes);
  }
  return decodes(decoder, new Uint8Array(0), false) ? null : line;
}

function decodes(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): boolean {
  try {
    decoder.decode(bytes, { stream });
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** In a chunk that failed. A line that the chunk cut may be cut within a character: it is blamed only where no other is. */
function linesBeforeFailure(bytes: Uint8Array, encoding: Encoding, firstIsWhole: boolean): number {
  let line = 0;
  for (let start = 0; start < bytes.length; line++) {
    const newline = bytes.indexOf(LINE_FEED, start);
    const last = newline === -1;
    const text = bytes.subarray(start, last ? bytes.length : newline);
    if ((line > 0 || firstIsWhole) && !decodes(new TextDecoder(encoding, { fatal: true }), text, last)) return line;
    start = last ? bytes.length : newline + 1;
  }
  return 0;
}

function lineFeeds(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) count += 1;
  return count;
}

/** A file's bytes in bounded chunks. @throws IntakeError where it cannot be read */
async function* bytesOf(path: string, onBytes?: (count: number) => void): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) {
      const bytes = chunk as Uint8Array;
      onBytes?.(bytes.length);
      yield bytes;
    }
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

/**
 * A file's text in bounded chunks, every line ending in `\n` alone.
 * @param onBytes hears how many bytes were read, for the progress
 */
export async function* textOf(
  path: string,
  encoding: Encoding,
  onBytes?: (count: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let heldBack = '';
  for await (const bytes of bytesOf(path, onBytes)) {
    const text = heldBack + decoder.decode(bytes, { stream: true });
    heldBack = text.endsWith('\r') ? '\r' : '';
    yield (heldBack === '' ? text : text.slice(0, -1)).replace(/\r\n?/g, '\n');
  }
  yield (heldBack + decoder.decode()).replace(/\r\n?/g, '\n');
}
