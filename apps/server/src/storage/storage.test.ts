import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { saysFull } from './says-full.js';
import { Storage } from './storage.js';

const MB = 1_024 * 1_024;
const diskFull = Object.assign(new Error('could not extend file'), { code: '53100' });

/** A database with a disk that tests fill. */
class Disk {
  free: number | null = 10_000 * MB;
  trial: () => Promise<void> = () => Promise.resolve();
  trials = 0;
  readonly said: string[] = [];
  readonly storage: Storage;

  constructor({ seen = true }: { readonly seen?: boolean } = {}) {
    const say = (_details: object, message: string) => this.said.push(message);
    const room = async () => {
      if (this.free === null) throw new Error('no such folder');
      return this.free;
    };
    this.storage = new Storage({
      ...(seen && { room }),
      tryToWrite: () => {
        this.trials += 1;
        return this.trial();
      },
      lowBytes: 1_000 * MB,
      log: { warn: say, error: say } as unknown as ConstructorParameters<typeof Storage>[0]['log'],
    });
  }

  async at(megabytes: number): Promise<string> {
    this.free = megabytes * MB;
    await this.storage.look();
    return this.storage.level;
  }
}

describe('M2 the room that the database has', () => {
  it('M2 is told before it is gone, once for each change, and again when there is some', async () => {
    const disk = new Disk();
    const levels = [];
    for (const free of [5_000, 1_100, 999, 900, 70, 63, 40, 2_000]) levels.push(await disk.at(free));
    expect(levels).toEqual(['ok', 'ok', 'low', 'low', 'low', 'full', 'full', 'ok']);
    expect(disk.said).toEqual([
      'the storage is nearly full: make room',
      'the storage is full: nothing is saved until there is room',
      'the storage has room again',
    ]);
  });

  it('M2 is not told by turns where it hovers about a limit', async () => {
    const disk = new Disk();
    const levels = [];
    for (const free of [999, 1_001, 999, 1_251, 63, 65, 63, 81, 1_100]) levels.push(await disk.at(free));
    expect(levels).toEqual(['low', 'low', 'low', 'ok', 'full', 'full', 'full', 'low', 'low']);
  });

  it('M2 is gone when the database says so, whatever the disk says, until a trial goes well', async () => {
    for (const disk of [new Disk(), new Disk({ seen: false })]) {
      expect(disk.storage.heard(new Error('syntax error'))).toBe(false);
      expect(disk.storage.heard(diskFull)).toBe(true);
      expect(disk.storage.level).toBe('full');
      disk.trial = () => Promise.reject(diskFull);
      await disk.storage.look();
      disk.trial = () => Promise.reject(new Error('Connection terminated unexpectedly'));
      await disk.storage.look();
      expect(disk.storage.level).toBe('full');
      disk.trial = () => Promise.resolve();
      await disk.storage.look();
      expect(disk.storage.level).toBe('ok');
      await disk.storage.look();
      expect(disk.trials).toBe(3);
    }
  });

  it('M2 is not tried while the disk has none', async () => {
    const disk = new Disk();
    disk.storage.heard(diskFull);
    expect(await disk.at(10)).toBe('full');
    expect(disk.trials).toBe(0);
  });

  it('M2 counts as enough where it cannot be seen', async () => {
    const disk = new Disk();
    disk.free = null;
    await disk.storage.look();
    expect([disk.storage.level, disk.storage.freeBytes]).toEqual(['ok', null]);
  });
});

describe('whether an error says that there is no room', () => {
  it.each([
    ['the code of PostgreSQL', diskFull, true],
    ['an error of a statement that was wrapped', new GraphQLError('x', { originalError: diskFull }), true],
    ['a cause', new Error('x', { cause: diskFull }), true],
    ['a share that is used up', new Error('could not write to file: Disk quota exceeded'), true],
    ['a word for it', new Error('PANIC: could not write: No space left on device'), true],
    ['another code', Object.assign(new Error('x'), { code: '23505' }), false],
    ['no error', 'No space left on device', false],
  ])('M2 %s', (_what, error, says) => {
    expect(saysFull(error)).toBe(says);
  });
});
