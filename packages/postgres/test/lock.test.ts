import fs from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '@watchfloor/testkit/cluster';
import { afterAll, expect, test, vi } from 'vitest';
import { holds } from '../src/holder-mark.js';
import { acquireLock } from '../src/lock.js';
import { isAlive, processMark } from '../src/process-mark.js';

const folder = temporaryFolder();
afterAll(folder.remove);
const lockFile = (name: string): string => path.join(folder.path, name);

test('the second to come waits until the first lets go', async () => {
  const file = lockFile('busy');
  const order: string[] = [];
  const release = await acquireLock(file);
  const second = acquireLock(file).then((releaseSecond) => {
    order.push('second');
    releaseSecond();
  });
  order.push('first');
  release();
  await second;
  expect(order).toEqual(['first', 'second']);
  expect(fs.existsSync(file)).toBe(false);
});

test('a lock left by a dead process holds nobody up', async () => {
  const file = lockFile('dead');
  fs.writeFileSync(file, '1999999999 1');
  (await acquireLock(file))();
});

test.runIf(process.platform === 'linux')(
  'a lock left by a dead process whose pid lives again holds nobody up',
  async () => {
    const file = lockFile('recycled');
    fs.writeFileSync(file, `${process.pid} 1`);
    (await acquireLock(file))();
  },
);

test('of many that find a dead lock, one at a time goes in', async () => {
  const file = lockFile('stampede');
  fs.writeFileSync(file, '1999999999 1');
  let inside = 0;
  const visits = Array.from({ length: 5 }, async () => {
    const release = await acquireLock(file);
    expect(++inside).toBe(1);
    await Promise.resolve();
    inside--;
    release();
  });
  await Promise.all(visits);
});

test('M4 a lock that somebody left half made holds nobody up', async () => {
  for (const left of ['', `${process.pid}x`]) {
    const file = lockFile('half made');
    fs.writeFileSync(file, left);
    fs.writeFileSync(`${file}.remove`, '');
    const began = performance.now();
    (await acquireLock(file))();
    expect(performance.now() - began).toBeLessThan(2_000);
  }
});

test('M4 a lock that cannot be written leaves none behind', async () => {
  const write = vi.spyOn(fs, 'writeFileSync').mockImplementationOnce((file) => {
    // a full disk has room for a name, and none for what it shall hold
    fs.closeSync(fs.openSync(String(file), 'w'));
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  });
  const full = lockFile('full');
  await expect(acquireLock(full)).rejects.toThrow('ENOSPC');
  write.mockRestore();
  expect(fs.readdirSync(folder.path).filter((name) => name.startsWith('full'))).toEqual([]);
});

test('M5 in a copy of a folder nobody holds the locks that are held in the original', async () => {
  const original = lockFile('original');
  fs.mkdirSync(original);
  const held = await acquireLock(path.join(original, 'lock'));
  const copy = lockFile('copy');
  fs.cpSync(original, copy, { recursive: true });
  (await acquireLock(path.join(copy, 'lock')))();
  const moved = lockFile('moved');
  fs.renameSync(original, moved);
  expect(holds(fs.readFileSync(path.join(moved, 'lock'), 'utf8'), moved)).toBe(true);
  held();
});

test('a process knows its own mark, and no mark names nobody', () => {
  expect(isAlive(processMark())).toBe(true);
  for (const mark of ['', 'x', '0', '-1', '1999999999']) expect(isAlive(mark)).toBe(false);
});
