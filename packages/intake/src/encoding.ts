import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import { isPlainlyChinese } from './chinese.js';
import { IntakeError } from './errors.js';
import { firstBytes, unreadable, utf16Of } from './file-kind.js';

/** The encodings that may be named, by the names of the WHATWG Encoding Standard. */
const namedEncodings = [
  ...(['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'gbk', 'big5', 'shift_jis', 'euc-jp', 'euc-kr'] as const),
  ...(['latin1', 'windows-1250', 'windows-1251', 'windows-1252', 'windows-1253', 'windows-1254'] as const),
  ...(['windows-1255', 'windows-1256', 'windows-1258', 'koi8-r', 'iso-8859-2', 'iso-8859-15', 'windows-874'] as const),
] as const;
export type Encoding = (typeof namedEncodings)[number];

/** `auto` tells UTF-8, UTF-16 and the Chinese of GB18030 apart, and asks about everything else. */
export const encodings = ['auto', ...namedEncodings] as const;
export type EncodingChoice = (typeof encodings)[number];

/** How a file is read, and what to say of it where nobody named it. */
export interface SettledEncoding {
  readonly encoding: Encoding;
  readonly note: string | null;
}

const CHUNK = 256 * 1024;
const LINE_FEED = 10;

/**
 * How a file's bytes are to be read, proved over the whole file before a row is taken from it, in constant memory.
 *
 * Bytes that are UTF-8 are hardly ever anything else. Other bytes can be read in many ways, each giving some text, and a
 * wrong one fills the directory with nonsense: GB18030, which is what Chinese Excel writes as "CSV", is taken only where
 * the text is plainly Chinese. Otherwise the person who has the file is asked.
 *
 * @throws IntakeError where the file is not in the encoding that was named (with the line), or in none that is certain
 */
export async function settleEncoding(path: string, choice: EncodingChoice): Promise<SettledEncoding> {
  if (choice === 'auto') return detected(path);
  const line = await firstBadLine(path, choice);
  if (line === null) return { encoding: choice, note: null };
  const guess = await detected(path).catch(() => null);
  const hint = guess === null ? '' : `; it reads as ${guess.encoding}`;
  throw new IntakeError('wrongEncoding', `${path} is not ${choice}: line ${line} cannot be read${hint}`);
}

async function detected(path: string): Promise<SettledEncoding> {
  const head = await firstBytes(path);
  const utf16 = utf16Of(head);
  if (utf16 !== null) return { encoding: utf16, note: null };
  const line = await firstBadLine(path, 'utf-8');
  if (line === null) return { encoding: 'utf-8', note: null };
  if ((await firstBadLine(path, 'gb18030')) === null && (await isPlainlyChinese(textOf(path, 'gb18030')))) {
    return { encoding: 'gb18030', note: 'it is not UTF-8 and reads as Chinese in gb18030; --encoding names another' };
  }
  throw new IntakeError(
    'wrongEncoding',
    `${path} is not UTF-8 (line ${line}); name its encoding in the profile or by --encoding, e.g. ` +
      'gb18030, big5, latin1, shift_jis, euc-kr',
  );
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
 * A file's text in bounded chunks, its line breaks as they are, without the mark of its encoding.
 * @param onBytes hears how many bytes were read, for the progress
 */
export async function* textOf(
  path: string,
  encoding: Encoding,
  onBytes?: (count: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const bytes of bytesOf(path, onBytes)) yield decoder.decode(bytes, { stream: true });
  yield decoder.decode();
}
