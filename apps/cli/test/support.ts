import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Directory } from '@watchfloor/domain/directory';
import { onTestFinished } from 'vitest';
import type { Terminal } from '../src/terminal/terminal.js';

/** A folder of its own for a test, gone after it. */
export function folder(): string {
  const made = mkdtempSync(path.join(os.tmpdir(), 'watchfloor-cli-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** A file of its own for a test. */
export function fileOf(content: string | Uint8Array, name = 'rows.csv'): string {
  const file = path.join(folder(), name);
  writeFileSync(file, content);
  return file;
}

/** A terminal that keeps what it is told. */
export function heardTerminal(): Terminal & { readonly said: { out: string[]; err: string[] } } {
  const said = { out: [] as string[], err: [] as string[] };
  return { said, out: (line) => said.out.push(line), err: (line) => said.err.push(line), redraw: null };
}

const HEADER = 'id,opened,title,unit,due,answer,closed';

/** A small table of `rows`: hours after the first of March 2026 in Shanghai at midnight; a dash is an empty cell. */
export function table(rows: readonly string[]): string {
  return [HEADER, ...rows].join('\n');
}

export const profile = {
  timeZone: 'Asia/Shanghai',
  dates: ['yyyy-MM-dd HH:mm'],
  source: { system: 'test', id: 'id' },
  receivedAt: 'opened',
  title: 'title',
  details: 'title',
  kind: { default: 'help' },
  department: { from: 'unit', otherwise: { id: 'center', name: '热线中心' } },
  district: { otherwise: { id: 'unknown', name: '未注明' } },
  category: { otherwise: { id: 'other', name: '其他' } },
  deadline: { kind: 'column', column: 'due' },
  answer: { text: 'answer', at: 'closed' },
} as const;

/** Keeps a directory in memory. */
export class MemoryDirectory {
  directory: Directory = { departments: [], districts: [], categories: [] };

  async load(): Promise<Directory> {
    return this.directory;
  }

  async ensure({ departments, districts, categories }: Directory): Promise<void> {
    this.directory = {
      departments: [...this.directory.departments, ...departments],
      districts: [...this.directory.districts, ...districts],
      categories: [...this.directory.categories, ...categories],
    };
  }
}
