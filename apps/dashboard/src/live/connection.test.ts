import { beforeEach, describe, expect, test } from 'vitest';
import { ConnectionStore } from './connection.js';

let connection: ConnectionStore;
const at = Date.UTC(2026, 10, 22);
const applied = (to: number) => connection.applied({ at, lag: 200, ofChange: true, to });

beforeEach(() => {
  connection = new ConnectionStore();
});

describe('live is said', () => {
  test('at once where no list has to catch up', () => {
    connection.connected();
    expect(connection.get()).toEqual({ kind: 'live', lag: null });
  });

  test('only when the list has its first batch', () => {
    connection.listOpened();
    connection.connected();
    expect(connection.get()).toMatchObject({ kind: 'catchingUp' });
    applied(10);
    expect(connection.get()).toEqual({ kind: 'live', lag: 200 });
  });

  test("only when the list has reached the log's known end", () => {
    connection.listOpened();
    connection.connected();
    connection.headAt(153);
    applied(10);
    expect(connection.get()).toEqual({ kind: 'catchingUp', behind: 143, dataAt: at });
    applied(153);
    expect(connection.get().kind).toBe('live');
  });

  test('again when the list that was awaited has gone', () => {
    connection.connected();
    const close = connection.listOpened();
    expect(connection.get().kind).toBe('catchingUp');
    close();
    expect(connection.get().kind).toBe('live');
  });
});

test('a cut says up to when the screen is true, and when it will be tried again', () => {
  connection.listOpened();
  connection.connected();
  applied(10);
  connection.lost(5_000);
  expect(connection.get()).toEqual({ kind: 'offline', dataAt: at, retryAt: 5_000 });
  applied(11);
  expect(connection.get().kind).toBe('offline');
  connection.connected();
  expect(connection.get().kind).toBe('catchingUp');
});

test('before the first connection an attempt under way is no cut', () => {
  connection.lost(null);
  expect(connection.get().kind).toBe('connecting');
  connection.lost(700);
  expect(connection.get().kind).toBe('offline');
});

test('who listens is told of changes only', () => {
  let told = 0;
  connection.subscribe(() => told++);
  connection.connected();
  connection.connected();
  expect(told).toBe(1);
});
