import { readXml } from './xml.js';

/** Collects the text of an item: its runs together, without the pronunciation that Japanese and Chinese Excel keep beside. */
export class TextCollector {
  #text = '';
  #within = false;
  #phonetic = false;

  begin(): void {
    this.#text = '';
  }

  open(name: string): void {
    if (name === 'rPh') this.#phonetic = true;
    else if (name === 't') this.#within = !this.#phonetic;
  }

  close(name: string): void {
    if (name === 'rPh') this.#phonetic = false;
    else if (name === 't') this.#within = false;
  }

  add(text: string): void {
    if (this.#within) this.#text += text;
  }

  take(): string {
    return unescaped(this.#text);
  }
}

/** The shared texts of a workbook, in the order in which cells count them. */
export function readStrings(bytes: Uint8Array | null): readonly string[] {
  const strings: string[] = [];
  if (bytes === null) return strings;
  const item = new TextCollector();
  readXml(bytes, {
    open: (name) => (name === 'si' ? item.begin() : item.open(name)),
    close: (name) => (name === 'si' ? void strings.push(item.take()) : item.close(name)),
    text: (text) => item.add(text),
  });
  return strings;
}

/** Characters that XML cannot hold stand as `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
