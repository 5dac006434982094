import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockData } from './data-lock.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchfloor-lock-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the lock of a data folder', () => {
  it('tells a second server who holds it and where, until it is released', async () => {
    const data = join(folder, 'new', 'data');
    const lock = await lockData(data, 'http://127.0.0.1:4000');
    lock.announce('http://127.0.0.1:4321');
    await expect(lockData(data, 'http://127.0.0.1:4001')).rejects.toThrow(
      `Watchfloor already runs on the data in ${data}: process ${process.pid}, http://127.0.0.1:4321.`,
    );
    lock.release();
    (await lockData(data, 'http://127.0.0.1:4001')).release();
  });

  it('lets exactly one of many in', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 5 }, () => lockData(folder, 'http://127.0.0.1:4000')));
    const won = tries.flatMap((attempt) => (attempt.status === 'fulfilled' ? [attempt.value] : []));
    expect(won).toHaveLength(1);
    won[0]?.release();
  });

  it.each(['not json', '{"mark":"999999999 1","pid":999999999,"address":"http://127.0.0.1:4000"}'])(
    'is taken over from the dead: %s',
    async (left) => {
      writeFileSync(join(folder, 'server.lock'), left);
      (await lockData(folder, 'http://127.0.0.1:4000')).release();
    },
  );
});
