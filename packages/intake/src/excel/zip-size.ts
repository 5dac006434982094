import { open } from 'node:fs/promises';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LONGEST_COMMENT = 65_535;

/**
 * How many bytes the XML files of a zip archive take when unpacked, as its directory says; null where it has none.
 * Archives of more than 4 GB give 4 GB at least.
 */
export async function unpackedXmlSize(path: string): Promise<number | null> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const tail = new Uint8Array(Math.min(size, END_LENGTH + LONGEST_COMMENT));
    await file.read(tail, 0, tail.length, size - tail.length);
    const end = lastEnd(tail);
    if (end === -1 || end + END_LENGTH > tail.length) return null;
    const directory = new Uint8Array(Math.min(view(tail).getUint32(end + 12, true), size));
    await file.read(directory, 0, directory.length, Math.min(view(tail).getUint32(end + 16, true), size));
    return sum(directory);
  } finally {
    await file.close();
  }
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function lastEnd(tail: Uint8Array): number {
  const bytes = view(tail);
  for (let at = tail.length - 4; at >= 0; at--) if (bytes.getUint32(at, true) === END_OF_DIRECTORY) return at;
  return -1;
}

function sum(directory: Uint8Array): number {
  const bytes = view(directory);
  let total = 0;
  let at = 0;
  while (at + ENTRY_LENGTH <= directory.length && bytes.getUint32(at, true) === DIRECTORY_ENTRY) {
    const nameEnd = at + ENTRY_LENGTH + bytes.getUint16(at + 28, true);
    const name = new TextDecoder().decode(directory.subarray(at + ENTRY_LENGTH, nameEnd));
    if (/\.(xml|rels)$/i.test(name)) total += bytes.getUint32(at + 24, true);
    at = nameEnd + bytes.getUint16(at + 30, true) + bytes.getUint16(at + 32, true);
  }
  return total;
}
