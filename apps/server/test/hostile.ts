import type { Random } from '@watchfloor/testkit/random';

/** A request that nobody honest would send: over HTTP, or as a message on a socket. */
export interface Hostile {
  readonly what: string;
  /** The path over HTTP; null for a document that is sent on a socket. */
  readonly path: string | null;
  readonly body: string;
}

/** Stands in everything that is sent, so that it is found wherever it is written. */
export const MARK = 'zzmarkzz';

const graphql = (what: string, query: string, variables: object = {}): Hostile => ({
  what,
  path: '/graphql',
  body: JSON.stringify({ query, variables }),
});

const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => `${MARK}${index}`);
const ROW = 'id number title place state alarm version legs { id departmentId state } openUrges { id sentBy reason }';
const LEGS = ['waiting', 'signed', 'working', 'answered'];

const rows = (text: string, bytes: number): string => text.repeat(Math.ceil(bytes / text.length));

const LEAVES = 'id number version title details categoryId districtId place repeats receivedAt closedAt cycle';
const WRONG_AT_THE_END = `${'\n'.repeat(190_000)}{ ${ids(300).join(' ')} }`;
/** As many variables as the limit of values lets through. */
const wrong = [...Array(9).keys()];

/** The requests that were seen to stall the server, and their like. */
export const known: readonly Hostile[] = [
  graphql(
    'a megabyte of a table',
    'query ($file: String!) { importYearPreview(file: $file) { year ignored { date } } }',
    {
      file: `date,working\n${rows('2027-10-01,off\n', 900_000)}`,
    },
  ),
  graphql(
    'a table at the limit',
    'query ($file: String!) { importYearPreview(file: $file) { year ignored { date why } } }',
    {
      file: `date,working,name\n${rows(`2027-10-01,off,${MARK}\n`, 95_000)}`,
    },
  ),
  graphql(
    'a calendar of long events',
    'query ($file: String!) { importYearPreview(file: $file) { year ignored { date } } }',
    {
      file: `BEGIN:VCALENDAR\n${rows('BEGIN:VEVENT\nDTSTART:20270101\nDTEND:20280101\nEND:VEVENT\n', 95_000)}`,
    },
  ),
  graphql(
    'sixty thousand departments in every state',
    `query ($f: QueueFilter) { queue(filter: $f) { rows { ${ROW} } } }`,
    {
      f: { departmentIds: ids(60_000), legStates: LEGS },
    },
  ),
  graphql('as many departments as there may be', `query ($f: QueueFilter) { queue(filter: $f) { total } }`, {
    f: { departmentIds: ids(200), legStates: LEGS },
  }),
  graphql(
    'fifteen names for a thousand rows',
    `{ ${ids(15)
      .map((id) => `${id}: queue(first: 1000) { rows { ${ROW} } }`)
      .join(' ')} }`,
  ),
  graphql('the largest page', `{ queue(first: 500) { total rows { ${ROW} } } }`),
  graphql('two thousand fields of one name', `{ me { ${'id '.repeat(1_950)} } }`),
  graphql(
    'fragments that name each other, all with the same fields',
    `{ complaint(id: "${MARK}") { ...f0 } } ${ids(50)
      .map((_, nth) => `fragment f${nth} on Complaint { ${LEAVES} ${nth < 49 ? `...f${nth + 1}` : ''} }`)
      .join(' ')}`,
  ),
  graphql('a hundred errors behind as many lines as there is room for', WRONG_AT_THE_END),
  graphql(
    'variables that are wrong everywhere',
    `query (${wrong.map((nth) => `$f${nth}: QueueFilter`).join()}) {
      ${wrong.map((nth) => `q${nth}: queue(filter: $f${nth}, first: 1) { total }`).join(' ')}
    }`,
    Object.fromEntries(wrong.map((nth) => [`f${nth}`, { departmentIds: Array.from({ length: 1_990 }, () => true) }])),
  ),
  graphql(
    'many trends',
    `{ ${ids(15)
      .map((id) => `${id}: trends(from: "1990-01-01T00:00:00Z", to: "2000-01-01T00:00:00Z") { received }`)
      .join(' ')} }`,
  ),
  {
    what: 'a deep value',
    path: '/graphql',
    body: `{"query":"{ me { id } }","variables":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
  },
  {
    what: 'the same errors and lines on a socket',
    path: null,
    body: JSON.stringify({ query: WRONG_AT_THE_END.slice(-130_000) }),
  },
  ...[25_000, 200].map(
    (count): Hostile => ({
      what: `a subscription with ${count} departments`,
      path: null,
      body: JSON.stringify({
        query: `subscription ($f: QueueFilter) { queueChanged(filter: $f, first: 500) { changes { ... on QueueResync { rows { ${ROW} } } } } }`,
        variables: { f: { departmentIds: ids(count) } },
      }).slice(0, 250_000),
    }),
  ),
];

const paths = [
  '/graphql',
  '/graphql',
  '/graphql',
  '/auth/login',
  '/auth/logout',
  `/${MARK}`,
  `/assets/${MARK}`,
  `/auth/${MARK}`,
];
const odd = [
  '\u0000',
  '\u202e',
  '\ud800',
  '%',
  '_',
  "'; drop table complaint; --",
  '\u0301'.repeat(500),
  '𝕏',
  '{"a":1}',
];

/** A request that nobody has thought of. */
export function invented(random: Random): Hostile {
  const path = random.chance(0.15) ? null : random.pick(paths);
  const body = random.chance(0.85) ? JSON.stringify(question(random)) : broken(random);
  return { what: `invented for ${path ?? 'a socket'}`, path, body: path === null ? body.slice(0, 250_000) : body };
}

const text = (random: Random): string =>
  `${MARK}${random.pick(odd).repeat(random.pick([1, 1, 10, 1_000]))}${random.int(0, 9)}`.slice(0, 20_000);

const number = (random: Random): number => random.pick([-1, 0, 1, 50, 2_000, 2_001, 1e9, 2 ** 31, 1.5]);

function value(random: Random, depth = 0): unknown {
  const kind = random.int(0, depth > 3 ? 3 : 6);
  if (kind <= 1) return text(random);
  if (kind === 2) return number(random);
  if (kind === 3) return random.pick([null, true, '', '0000-01-01T00:00:00Z', '+275760-09-13T00:00:00Z']);
  const length = random.pick([0, 1, 3, 201, 2_001, 30_000]);
  if (kind === 4) return Array.from({ length }, () => text(random).slice(0, 12));
  if (kind === 5) return Array.from({ length: 3 }, () => value(random, depth + 1));
  return Object.fromEntries(Array.from({ length: 3 }, (_, index) => [`${MARK}${index}`, value(random, depth + 1)]));
}

const roots: readonly ((random: Random) => string)[] = [
  (random) =>
    `queue(first: ${number(random)}, filter: { text: ${JSON.stringify(text(random))} }) { total rows { ${ROW} } }`,
  (random) => `queue(filter: { departmentIds: ${JSON.stringify(ids(random.pick([1, 200, 201, 700])))} }) { total }`,
  (random) => `queue(after: ${JSON.stringify(text(random))}) { total }`,
  (random) => `callbacksDue(before: "${random.pick(['0000-01-01T00:00:00Z', '9999-12-31T00:00:00Z'])}") { total }`,
  (random) => `alerts(first: ${number(random)}) { asOf recent { id } escalations { id } }`,
  (random) => `complaint(id: ${JSON.stringify(text(random))}) { id }`,
  (random) =>
    `trends(from: "${random.pick(['0001', '2026'])}-01-01T00:00:00Z", to: "2026-12-31T00:00:00Z") { received }`,
  (random) => `importYearPreview(file: ${JSON.stringify(text(random))}) { year }`,
  () => 'board { open byDepartment { departmentId } }',
  () => '__schema { types { name fields { name } } }',
  (random) => `${MARK}${random.int(0, 9)}`,
];

function question(random: Random): object {
  const count = random.pick([1, 1, 2, 15, 16, 100]);
  const fields = Array.from({ length: count }, (_, index) => `a${index}: ${random.pick(roots)(random)}`).join(' ');
  const wrapped = random.pick([
    `{ ${fields} }`,
    `query q($v: QueueFilter, $n: Int! = 5) { q: queue(filter: $v, first: $n) { total } ${fields} }`,
    `{ ...f } fragment f on Query { ${fields} ...g } fragment g on Query { ...f }`,
    `subscription { queueChanged(first: ${number(random)}) { total changes { __typename } } }`,
    `mutation ($v: RegisterInput!) { registerComplaint(input: $v) { __typename } }`,
    `{ ${'me { '.repeat(random.int(1, 400))}`,
    `{ me { ${'id @skip(if: true) '.repeat(random.pick([10, 60, 400]))} } }`,
  ]);
  return random.chance(0.1)
    ? { username: text(random), password: value(random) }
    : {
        query: wrapped,
        variables: { v: value(random), n: number(random) },
        operationName: random.chance(0.5) ? MARK : undefined,
      };
}

function broken(random: Random): string {
  const body = JSON.stringify(question(random));
  return random.pick([
    body.slice(0, random.int(0, body.length)),
    `${MARK}${'['.repeat(100_000)}`,
    rows(MARK, 2_000_000),
    '',
  ]);
}
