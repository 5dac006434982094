import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** Writes a file that holds the rows of a table several times over, each time with other ids (the first column). */
export async function writeCopies(table: string, times: number, to: string): Promise<void> {
  const out = createWriteStream(to);
  for (let copy = 0; copy < times; copy++) {
    let header = true;
    for await (const line of createInterface({ input: createReadStream(table), crlfDelay: Number.POSITIVE_INFINITY })) {
      // no cell of this table holds a line break
      const row = header ? line : `${copy}-${line}`;
      if ((!header || copy === 0) && !out.write(`${row}\n`)) await once(out, 'drain');
      header = false;
    }
  }
  out.end();
  await once(out, 'finish');
}
