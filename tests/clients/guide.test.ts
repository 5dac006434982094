import { readFileSync } from 'node:fs';
import { readConfig } from '@watchfloor/server/config';
import { MAX_DEPTH, MOST_FRAGMENTS, MOST_LINES } from '@watchfloor/server/graphql/limits/document';
import { MOST_ERRORS, MOST_IN_A_LIST, MOST_ROWS, mostIn } from '@watchfloor/server/graphql/limits/most';
import { HttpRefusal } from '@watchfloor/server/http/refusals';
import { closeCodes } from '@watchfloor/server/sockets/close-codes';
import { MAX_MESSAGES, WINDOW_MS } from '@watchfloor/server/sockets/message-rate';
import { MAX_OPERATIONS, MAX_ROWS } from '@watchfloor/server/sockets/running';
import { MAX_PAYLOAD } from '@watchfloor/server/sockets/socket-server';
import { buildSchema, getNullableType, isUnionType } from 'graphql';
import { createClient } from 'graphql-ws';
import { expect, test } from 'vitest';
import { resuming } from './libraries.js';

const guide = readFileSync(new URL('../../docs/clients.md', import.meta.url), 'utf8');
const config = readConfig({}, '/no/dashboard');
const words = (text: string): string => text.replace(/\s+/g, ' ');
const count = (value: number): string => value.toLocaleString('en');

test('J1 the guide names the limits that hold', () => {
  const limits = [
    `${MOST_ROWS} rows each`,
    `${MOST_ROWS} rows; a field`,
    `depth ${MAX_DEPTH}`,
    `${MOST_FRAGMENTS} fragments`,
    `${count(MOST_LINES)} lines; of its errors ${MOST_ERRORS} are told`,
    `${MOST_IN_A_LIST} values; ${mostIn('items')} legs`,
    `${MAX_OPERATIONS} operations and ${count(MAX_ROWS)} rows at a time, ${MAX_MESSAGES} messages in ${WINDOW_MS / 1_000} seconds, ${MAX_PAYLOAD / 1_024} KiB each`,
    `${config.requestsPerPerson} operations worked on at a time`,
    `${config.sockets.perPerson} sockets on a server`,
    `${count(config.sockets.rowsPerPerson)} rows on all sockets`,
    `${config.sockets.strangersPerAddress} sockets at a time that nobody`,
  ];
  for (const limit of limits) expect(words(guide)).toContain(limit);
});

/** The rows of the table of the guide whose head begins with these words, cell by cell. */
function tableUnder(head: string): readonly (readonly string[])[] {
  const lines = guide.split('\n');
  const first = lines.findIndex((line) => line.startsWith(`| ${head} |`)) + 2;
  const rows = lines.slice(first, first + lines.slice(first).findIndex((line) => !line.startsWith('|')));
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

test('J1 the guide says what to do about every code that a socket closes with, and of no other', () => {
  const told = tableUnder('the socket closes with').map(([code]) => Number(code));
  expect(told).toEqual([...closeCodes].sort((one, other) => one - other));
});

test.each([...closeCodes])(
  'J1 the guide says whether graphql-ws comes back by itself after a close with %i',
  async (code) => {
    let sockets = 0;
    class Closing extends EventTarget {
      static readonly CONNECTING = 0;
      static readonly OPEN = 1;
      static readonly CLOSING = 2;
      static readonly CLOSED = 3;
      onclose: (event: object) => void = () => undefined;
      constructor() {
        super();
        sockets += 1;
        queueMicrotask(() => this.onclose({ code, reason: '' }));
      }
    }
    const client = createClient({
      url: 'ws://nowhere',
      webSocketImpl: Closing,
      shouldRetry: () => true,
      retryAttempts: 1,
      retryWait: () => Promise.resolve(),
    });
    await expect(client.iterate({ query: '{ me { id } }' }).next()).rejects.toMatchObject({ code });
    const row = tableUnder('the socket closes with').find(([told]) => told === String(code));
    expect(row?.[2]).toBe(sockets > 1 ? 'yes' : 'no');
  },
);

test('J1 the guide says what to do about every refusal over HTTP, and of no other', () => {
  const told = tableUnder('answered with').map(([answer]) => answer);
  expect(told).toEqual(Object.values(HttpRefusal).map(({ status, code }) => `${status} \`${code}\``));
});

test('J1 the guide names the mutations that do not answer a union, and no other', () => {
  const contract = readFileSync(new URL('../../packages/contract/schema.graphql', import.meta.url), 'utf8');
  const fields = Object.values(buildSchema(contract).getMutationType()?.getFields() ?? {});
  const others = fields.filter(({ type }) => !isUnionType(getNullableType(type))).map(({ name }) => name);
  const sentence = /Three do several things.*?the parts\./.exec(words(guide))?.[0] ?? '';
  const named = fields.map(({ name }) => name).filter((name) => sentence.includes(`\`${name}\``));
  expect(named).toEqual(others);
});

test('B4 the lines of the guide are those that are tried', () => {
  const tried = readFileSync(new URL('./libraries.ts', import.meta.url), 'utf8');
  const lines = /export const (resuming = [\s\S]*?\n}\);)/.exec(tried)?.[1] ?? resuming.name;
  expect(words(guide)).toContain(words(lines).replaceAll('SocketClient', 'Client'));
});
