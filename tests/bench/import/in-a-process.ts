import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What one import took. */
export interface Measured {
  readonly ms: number;
  readonly rows: number;
  readonly imported: number;
  /** Bytes; of the whole process, as the operating system saw it. */
  readonly peakRss: number;
  /** Bytes; of JavaScript, garbage included. */
  readonly peakHeap: number;
}

const script = fileURLToPath(new URL('./run-once.ts', import.meta.url));

/** Imports a file in a process of its own; without a database it is only read. */
export async function importInAProcess(file: string, url?: string): Promise<Measured> {
  const words = [
    '--conditions=watchfloor-source',
    '--import',
    'tsx',
    script,
    file,
    ...(url === undefined ? [] : [url]),
  ];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += String(chunk);
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`the import ended with ${code}`);
  return JSON.parse(said);
}
