import { Role } from '@watchfloor/domain/vocabulary';
import { ManualClock } from '@watchfloor/testkit/clock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { fieldOperations } from '../src/graphql/rights/field-operations.js';
import { MORNING, TestFloor } from './floor.js';
import { post, Session } from './session.js';
import { dispatched } from './words.js';

const clock = new ManualClock(MORNING);
let floor: TestFloor;
let complaintId: string;
const sessions = {} as Record<Role, Session>;
const accounts = { supervisor: 'sun', liaison: 'wen', leader: 'li', admin: 'ad' } as const satisfies Record<
  Role,
  string
>;
beforeAll(async () => {
  floor = await TestFloor.open({ time: clock });
  for (const role of Object.values(Role)) sessions[role] = await floor.as(accounts[role]);
  ({ complaintId } = await dispatched(sessions.supervisor, 'housing'));
});
afterAll(() => floor.close());

type Who = readonly Role[];
const everybody: Who = Object.values(Role);
const notLiaisons: Who = ['supervisor', 'leader', 'admin'];
const center: Who = ['supervisor', 'admin'];
const admin: Who = ['admin'];

type Queries = Readonly<Record<keyof (typeof fieldOperations)['Query'], readonly [field: string, who: Who]>>;
const period = 'from: "2026-03-01T00:00:00+08:00", to: "2026-03-03T00:00:00+08:00"';

/** For each query a question that has an answer, and whom it is answered. */
const queries: Queries = {
  me: ['me { id }', everybody],
  directory: ['directory { departments { id } }', everybody],
  queue: ['queue { total rows { id } }', everybody],
  board: ['board { open }', everybody],
  alerts: ['alerts { asOf }', everybody],
  complaint: ['complaint(id: "ID") { id }', everybody],
  complaintByNumber: ['complaintByNumber(number: "26-000001") { id }', everybody],
  formerComplaint: ['formerComplaint(id: "ID") { id }', everybody],
  callbacksDue: ['callbacksDue { total }', everybody],
  trends: [`trends(${period}) { received }`, everybody],
  trendCases: [`trendCases(figure: received, ${period}) { total }`, everybody],
  lawInForce: ['lawInForce { policyVersion }', everybody],
  lawVersions: ['lawVersions(kind: policy) { version }', notLiaisons],
  lawDocument: ['lawDocument(kind: policy) { version body }', notLiaisons],
  lawMigrations: ['lawMigrations { total }', notLiaisons],
  lawProposals: ['lawProposals(kind: policy) { id }', notLiaisons],
  importYearPreview: ['importYearPreview(file: "date,working\\n2027-01-01,false") { year }', admin],
  previewReassignMany: [
    'previewReassignMany(input: { items: [{ complaintId: "ID", assignmentId: "a1" }], toDepartmentId: "water", reason: "职责" }) { complaintId }',
    center,
  ],
};

const subscriptions: Readonly<Record<keyof (typeof fieldOperations)['Subscription'], string>> = {
  queueChanged: 'queueChanged { to }',
  boardChanged: 'boardChanged { open }',
  alertRaised: 'alertRaised { __typename }',
  alertsChanged: 'alertsChanged { to }',
  complaintChanged: 'complaintChanged(id: "ID") { id }',
  lawProposalsChanged: 'lawProposalsChanged { id }',
};

const asked = (field: string): string => field.replace('ID', complaintId);

describe.each(Object.values(Role))('a %s', (role) => {
  it.each(Object.entries(queries))(
    'A11 is answered %s, or refused and told nothing else',
    async (_name, [field, who]) => {
      const { data, errors } = await sessions[role].answer<{ readonly answer: unknown } | null>(
        `{ answer: ${asked(field)} }`,
      );
      const told =
        errors === undefined
          ? 'an answer'
          : { data: data?.answer ?? null, codes: errors.map(({ extensions }) => extensions.code) };
      expect(told).toEqual(who.includes(role) ? 'an answer' : { data: null, codes: ['FORBIDDEN'] });
    },
  );
});

describe('whoever is not signed in', () => {
  it.each(Object.entries(queries))('A11 is not answered %s', async (_name, [field]) => {
    const response = await post(`${floor.url}/graphql`, { query: `{ answer: ${asked(field)} }` });
    expect({ status: response.status, body: await response.json() }).toMatchObject({
      status: 401,
      body: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
    });
  });

  it.each(Object.entries(subscriptions))('A11 hears nothing of %s', async (_name, field) => {
    const nobody = new Session(floor.url, '');
    const heard = nobody.listen(`subscription { ${asked(field)} }`);
    await expect(heard.next()).rejects.toThrow();
    await nobody.close();
  });
});
