import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadProfile, parseProfile, shippedProfiles } from '../src/profile-file.js';

const smallest = {
  timeZone: 'Asia/Shanghai',
  dates: ['yyyy-MM-dd HH:mm'],
  source: { system: 'mine', id: 'id' },
  receivedAt: 'received',
  title: 'title',
  details: 'details',
  kind: { default: 'help' },
  department: { otherwise: { id: 'center', name: '热线中心' } },
  district: { otherwise: { id: 'unknown', name: '未注明' } },
  category: { otherwise: { id: 'other', name: '其他' } },
  answer: { text: 'answer', at: 'answered' },
};
const parsing = (change: object) => () => parseProfile('mine.json', JSON.stringify({ ...smallest, ...change }));

test('the profiles that are shipped are valid', async () => {
  expect(shippedProfiles()).toEqual(['boston-311', 'cn-12345', 'cn-messages']);
  for (const name of shippedProfiles()) await expect(loadProfile(name)).resolves.toHaveProperty('source.system', name);
});

test('a profile may be a file of one’s own', async () => {
  const file = fileURLToPath(new URL('fixtures/nyc-311.json', import.meta.url));
  await expect(loadProfile(file)).resolves.toHaveProperty('source.system', 'nyc-311');
  expect(readFileSync(file, 'utf8')).toContain('"Unique Key"');
});

test('a name that is no profile is answered with those there are', async () => {
  await expect(loadProfile('bosten')).rejects.toThrow(
    'there is no profile "bosten": use boston-311, cn-12345, cn-messages, or',
  );
  await expect(loadProfile('./nowhere.json')).rejects.toThrow('cannot read the profile ./nowhere.json');
});

test('the smallest profile needs a dozen lines', () => {
  expect(parsing({})()).toMatchObject({
    format: null,
    encoding: 'auto',
    delimiter: ',',
    sheet: null,
    titleLength: 40,
    caller: null,
    deadline: { kind: 'none' },
    channel: { default: 'other' },
    urgency: { default: 'normal' },
  });
});

test.each([
  [{ timeZone: 'Asia/Beijing' }, 'timeZone: is not a time zone'],
  [{ dates: ['yyyy-QQ-dd'] }, 'dates.0: "Q" in the date format "yyyy-QQ-dd" means nothing'],
  [{ recievedAt: 'x' }, '(the whole): Unrecognized key: "recievedAt"'],
  [{ kind: { default: 'helpp' } }, 'kind.default: '],
  [
    { kind: { from: 'a', match: [{ pattern: '(', value: 'help' }] } },
    'kind.match.0.pattern: is not a regular expression',
  ],
  [{ district: { otherwise: { id: 'two words', name: 'x' } } }, 'district.otherwise.id: is 1 to 64 characters'],
  [{ deadline: { kind: 'column' } }, 'deadline.column: '],
])('what is wrong is named by its path: %j', (change, message) => {
  expect(parsing(change)).toThrow(`the profile mine.json is wrong:\n  ${message}`);
});

test('what is not JSON says so', () => {
  expect(() => parseProfile('mine.json', '{')).toThrow('the profile mine.json is not JSON: ');
});
