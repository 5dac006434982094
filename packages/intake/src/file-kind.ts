import { open } from 'node:fs/promises';
import { IntakeError } from './errors.js';
import type { TableFormat } from './table.js';

const SNIFFED = 4_096;

/** First bytes of files that get renamed to .csv or .xlsx, or picked by mistake. */
const signatures: readonly (readonly [bytes: string, name: string])[] = [
  ['\x89PNG', 'a PNG picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['%PDF', 'a PDF'],
  ['\x1f\x8b', 'a gzip archive; unpack it first'],
  ['Rar!', 'a RAR archive; unpack it first'],
  ['7z\xbc\xaf', 'a 7z archive; unpack it first'],
  ['SQLite format 3', 'an SQLite database'],
  ['\xd0\xcf\x11\xe0', 'a workbook of old Excel (.xls) or an encrypted one; save it as .xlsx or CSV'],
];

/** First bytes of a zip archive: of its first file, or of an empty one; a table may begin with the letters PK as well. */
const archives = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'];

/**
 * Whether a file is a workbook, a text table or JSON, judged by its first bytes, not by its name.
 * @throws IntakeError where it cannot be read or is plainly something else
 */
export async function fileKind(path: string): Promise<TableFormat> {
  const head = await firstBytes(path);
  if (head.length === 0) throw notATable(path, 'it is empty');
  const latin = new TextDecoder('latin1').decode(head);
  const known = signatures.find(([bytes]) => latin.startsWith(bytes));
  if (known !== undefined) throw notATable(path, `it is ${known[1]}`);
  if (archives.some((bytes) => latin.startsWith(bytes))) return 'xlsx';
  if (utf16Of(head) !== null) return 'csv';
  if (isBinary(head)) throw notATable(path, 'it holds binary data');
  const start = latin.replace(/^\xef\xbb\xbf/, '').trimStart();
  if (start === '') throw notATable(path, 'it is empty');
  if (/^<(!doctype|html|head|body|table|\?xml|!--)/i.test(start)) {
    throw notATable(path, 'it is a web page or XML; open it in a spreadsheet and save it as .xlsx or CSV');
  }
  return /^[{[]\s*(["{[\]}]|$)/.test(start) ? 'json' : 'csv';
}

const notATable = (path: string, what: string): IntakeError =>
  new IntakeError('notATable', `${path} is not a table: ${what}`);

/**
 * Which UTF-16 the first bytes of a file are: by its mark, or because every other byte is zero, as the Latin letters and
 * delimiters of any table are in it; null where they are neither.
 */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.length < 8) return null;
  const zeros: [number, number] = [0, 0];
  for (const [index, byte] of bytes.entries()) if (byte === 0) zeros[index % 2 === 0 ? 0 : 1] += 1;
  const pairs = Math.floor(bytes.length / 2);
  if (zeros[0] === 0 && zeros[1] > pairs / 5) return 'utf-16le';
  return zeros[1] === 0 && zeros[0] > pairs / 5 ? 'utf-16be' : null;
}

/** Many control characters; a few are slips in a text, and cost their rows only. */
function isBinary(bytes: Uint8Array): boolean {
  const controls = bytes.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length;
  return controls > bytes.length / 20;
}

/** The first bytes of a file. @throws IntakeError where it cannot be read */
export async function firstBytes(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path, 'r');
    try {
      const buffer = new Uint8Array(SNIFFED);
      const { bytesRead } = await file.read(buffer, 0, SNIFFED, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
};

/** The error for a file that the operating system does not give us. */
export function unreadable(path: string, cause: unknown): IntakeError {
  const code = (cause as NodeJS.ErrnoException).code ?? '';
  return new IntakeError('fileNotReadable', `cannot read ${path}: ${reasons[code] ?? String(cause)}`, cause);
}
