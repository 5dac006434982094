import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { TableLayout } from '../src/open-table.js';

/** A file of which nothing is known before. */
export const plainLayout: TableLayout = {
  format: null,
  encoding: 'auto',
  delimiter: ',',
  sheet: null,
  headerRow: null,
  header: null,
  fillDown: [],
};

/** A file of its own for a test, gone after it. */
export function fileOf(content: string | Uint8Array, name = 'rows.csv'): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'watchfloor-intake-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** A workbook of one sheet; `rows` are the XML of its rows. Style 1 is a date. */
export function workbookOf(rows: string): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  return archiveOf({
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"/>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Rows" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
  });
}

export const textCell = (at: string, text: string): string =>
  `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;

/** A zip archive whose files are stored as they are. */
export function archiveOf(files: Readonly<Record<string, string>>, claimedSize?: number): Uint8Array {
  const body: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const content = new TextEncoder().encode(text);
    const nameBytes = new TextEncoder().encode(name);
    const size = claimedSize ?? content.length;
    const common = [
      ...words(20, 0, 0, 0, 0),
      ...longs(crc32(content), content.length, size),
      ...words(nameBytes.length, 0),
    ];
    const local = Uint8Array.from([...longs(0x04034b50), ...common, ...nameBytes, ...content]);
    directory.push(
      Uint8Array.from([
        ...longs(0x02014b50),
        ...words(20),
        ...common,
        ...words(0, 0, 0),
        ...longs(0, offset),
        ...nameBytes,
      ]),
    );
    body.push(local);
    offset += local.length;
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  const count = directory.length;
  const end = [...longs(0x06054b50), ...words(0, 0, count, count), ...longs(length, offset), ...words(0)];
  return Uint8Array.from([...body, ...directory].flatMap((part) => [...part]).concat(end));
}

const words = (...values: number[]): number[] => values.flatMap((value) => [value & 255, (value >> 8) & 255]);
const longs = (...values: number[]): number[] =>
  values.flatMap((value) => [...words(value & 65535), ...words(value >>> 16)]);

function crc32(bytes: Uint8Array): number {
  let crc = 0xffff_ffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb8_8320 : 0);
  }
  return (crc ^ 0xffff_ffff) >>> 0;
}
