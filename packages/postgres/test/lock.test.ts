import fs from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '@watchfloor/testkit/cluster';
import { afterAll, expect, test, vi } from 'vitest';
import { holds } from '../src/holder-mark.js';
import { acquireLock } from '../src/lock.js';
import { isAlive, processMark } from '../src/process-mark.js';
import { join } from '../src/users.js';

const folder = temporaryFolder();
afterAll(folder.remove);
const lockFile = (name: string): string => path.join(folder.path, name);

/** Until it is restored there is room for names, and none for what they shall hold. */
const onFullDisk = () =>
  vi.spyOn(fs, 'writeFileSync').mockImplementation((file) => {
    fs.closeSync(fs.openSync(String(file), 'w'));
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  });

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
  const write = onFullDisk();
  const full = lockFile('full');
  await expect(acquireLock(full)).rejects.toThrow('ENOSPC');
  write.mockRestore();
  expect(fs.readdirSync(folder.path).filter((name) => name.startsWith('full'))).toEqual([]);
});

test('M3 whoever has left a mark before takes the lock on a full disk, too, and others wait for it', async () => {
  const dir = lockFile('marked');
  const membership = join(path.join(dir, 'users'));
  const file = path.join(dir, 'lock');
  fs.writeFileSync(file, '1999999999 1');
  const write = onFullDisk();
  const release = await acquireLock(file, membership.file);
  write.mockRestore();
  expect(holds(fs.readFileSync(file, 'utf8'), dir)).toBe(true);
  expect(membership.leave()).toBe('last');
  expect(holds(fs.readFileSync(file, 'utf8'), dir)).toBe(true);
  release();
  expect(fs.readdirSync(dir)).toEqual(['users']);
});

test('M3 a user that cannot be written down is none', () => {
  const dir = lockFile('no room');
  const write = onFullDisk();
  expect(() => join(dir)).toThrow('ENOSPC');
  write.mockRestore();
  expect(fs.readdirSync(dir)).toEqual([]);
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
