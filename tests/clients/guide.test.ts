import { readFileSync } from 'node:fs';
import { MAX_DEPTH } from '@watchfloor/server/graphql/limits/document';
import { MOST_IN_A_LIST, MOST_ROWS, mostIn } from '@watchfloor/server/graphql/limits/most';
import { SocketClose } from '@watchfloor/server/sockets/close-codes';
import { MAX_OPERATIONS, MAX_ROWS } from '@watchfloor/server/sockets/running';
import { expect, test } from 'vitest';
import { resuming } from './libraries.js';

const guide = readFileSync(new URL('../../docs/clients.md', import.meta.url), 'utf8');
const words = (text: string): string => text.replace(/\s+/g, ' ');
const count = (value: number): string => value.toLocaleString('en');

test('J1 the guide names the limits that hold', () => {
  const limits = [
    `${MOST_ROWS} rows each`,
    `${MOST_ROWS} rows; a field`,
    `depth ${MAX_DEPTH}`,
    `${MOST_IN_A_LIST} values; ${mostIn('items')} legs`,
    `${MAX_OPERATIONS} operations and ${count(MAX_ROWS)} rows`,
  ];
  for (const limit of limits) expect(words(guide)).toContain(limit);
});

test('J1 the guide says what to do about every code that the server closes a socket with', () => {
  for (const { code } of Object.values(SocketClose)) expect(guide).toContain(`| ${code} |`);
});

test('B4 the lines of the guide are those that are tried', () => {
  const tried = readFileSync(new URL('./libraries.ts', import.meta.url), 'utf8');
  const lines = /export const (resuming = [\s\S]*?\n}\);)/.exec(tried)?.[1] ?? resuming.name;
  expect(words(guide)).toContain(words(lines).replaceAll('SocketClient', 'Client'));
});
