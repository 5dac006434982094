import { randomUUID } from 'node:crypto';
import { chinaSpec } from '@watchfloor/domain/calendars/china';
import { defaultPolicy } from '@watchfloor/domain/policies/default';
import { ManualClock } from '@watchfloor/testkit/clock';
import { afterAll, expect, test } from 'vitest';
import { TestFloor } from './floor.js';
import type { Session } from './session.js';

const time = new ManualClock('2026-03-02T09:00:00+08:00');
const floor = await TestFloor.open({ time });
const [admin, supervisor] = [await floor.as('ad'), await floor.as('sun')];
const [leader, liaison] = [await floor.as('li'), await floor.as('wen')];
afterAll(() => floor.close());

const signWithin = (amount: number) => ({
  ...defaultPolicy,
  limits: { ...defaultPolicy.limits, sign: [{ limit: { amount, unit: 'hours' } }] },
});

const publishing = `mutation ($input: PublishLawInput!) { publishLaw(input: $input) { __typename
  ... on LawPublished { change { version openClocks inForce by note } }
  ... on LawInvalid { problems { kind details } }
  ... on LawChanged { inForce by }
  ... on NotAllowed { role }
  ... on TextNeeded { field problem }
  ... on AmnestyWithoutMigration { openClocks }
} }`;

async function publish(session: Session, input: Record<string, unknown>) {
  const given = { kind: 'policy', openClocks: 'keep', note: '按新规调整', ...input };
  const { publishLaw } = await session.ask<{ publishLaw: object }>(publishing, { input: given });
  return publishLaw;
}

const dryRun = `mutation ($input: DryRunLawInput!) { dryRunLaw(input: $input) { __typename
  ... on LawDryRun { version extent complaints affected counts { kind count }
    examples { kind complaintId number title metric departmentId dueBefore dueAfter } }
  ... on LawInvalid { problems { kind details } }
  ... on NotAllowed { role }
} }`;

async function tryOut(session: Session, input: Record<string, unknown>) {
  const { dryRunLaw } = await session.ask<{ dryRunLaw: object }>(dryRun, { input: { kind: 'policy', ...input } });
  return dryRunLaw;
}

async function dispatched(): Promise<string> {
  const { complaintId } = await register();
  await floor.server.ledger.execute(
    {
      type: 'dispatch',
      complaintId,
      expectedVersion: null,
      leadDepartmentId: 'housing',
      assistDepartmentIds: [],
    },
    { id: 'system', role: 'system' },
  );
  return complaintId;
}

async function register(): Promise<{ readonly complaintId: string }> {
  const outcome = await floor.server.ledger.execute(
    {
      type: 'register',
      complaintId: randomUUID(),
      kind: 'grievance',
      urgency: 'normal',
      urgencyReason: null,
      title: '卫生间顶部渗水',
      details: '楼上漏水,已有三天。',
      categoryId: 'leak',
      districtId: 'linlan',
      place: '临澜路 8 号',
      channel: 'phone',
      caller: null,
      deadline: { kind: 'policy' },
      source: null,
    },
    { id: 'system', role: 'system' },
  );
  if (!outcome.ok) throw new Error(outcome.refusal.kind);
  return outcome;
}

test('the center may read the law and its history, liaisons may not; a version that is not there is null', async () => {
  const asked = `{ lawVersions(kind: calendar) { version cause inForce openClocks note by at }
    now: lawDocument(kind: calendar) { version body } none: lawDocument(kind: policy, version: "1999") { version } }`;
  expect((await liaison.answer(asked)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  expect(await leader.ask(asked)).toEqual({
    lawVersions: [
      {
        ...{ version: 'cn-2026', cause: 'shipped', inForce: true, openClocks: 'keep', note: '', by: 'system' },
        at: expect.any(String),
      },
    ],
    now: { version: 'cn-2026', body: chinaSpec },
    none: null,
  });
});

test('a dry run tells what would move with cases that can be opened, and is the admins’', async () => {
  const complaintId = await dispatched();
  const input = { document: signWithin(1), openClocks: 'migrate' };
  expect(await tryOut(admin, input)).toMatchObject({
    __typename: 'LawDryRun',
    extent: 'all',
    affected: 1,
    counts: expect.arrayContaining([{ kind: 'moved', count: 1 }]),
    examples: [
      {
        ...{ kind: 'moved', complaintId, title: '卫生间顶部渗水', metric: 'sign', departmentId: 'housing' },
        ...{ dueBefore: '2026-03-02T03:00:00.000Z', dueAfter: '2026-03-02T02:00:00.000Z' },
      },
    ],
  });
  expect(await tryOut(supervisor, input)).toEqual({ __typename: 'NotAllowed', role: 'supervisor' });
});

test('what is wrong with a document is named by its place', async () => {
  const document = { ...signWithin(1), contactTries: 'three' };
  expect(await tryOut(admin, { document, openClocks: 'keep' })).toEqual({
    __typename: 'LawInvalid',
    problems: [{ kind: 'wrongShape', details: { path: 'contactTries', expected: 'a number' } }],
  });
});

test('a document is published with a word, by an admin, on top of what was edited', async () => {
  const document = signWithin(1);
  expect(await publish(supervisor, { document })).toEqual({ __typename: 'NotAllowed', role: 'supervisor' });
  expect(await publish(admin, { document, note: ' ' })).toEqual({
    ...{ __typename: 'TextNeeded', field: 'note', problem: 'missing' },
  });
  expect(await publish(admin, { document, amnestySince: '2026-03-02T00:00:00Z' })).toEqual({
    ...{ __typename: 'AmnestyWithoutMigration', openClocks: 'keep' },
  });
  expect(await publish(admin, { document, basedOn: '2026.1' })).toEqual({
    __typename: 'LawPublished',
    change: { version: '2026.2', openClocks: 'keep', inForce: true, by: '管理员', note: '按新规调整' },
  });
  expect(await publish(admin, { document: signWithin(3), basedOn: '2026.1' })).toEqual({
    ...{ __typename: 'LawChanged', inForce: '2026.2', by: '管理员' },
  });
  const { lawInForce } = await liaison.ask<{ lawInForce: object }>('{ lawInForce { policyVersion } }');
  expect(lawInForce).toEqual({ policyVersion: '2026.2' });
});

test('open clocks are moved, one can see how far, and one step takes it back', async () => {
  const complaintId = await dispatched();
  const due = async () => {
    const { complaint } = await admin.ask<{ complaint: { clocks: { metric: string; dueAt: string }[] } }>(
      'query ($id: ID!) { complaint(id: $id) { clocks { metric dueAt explanation { policyVersion } } } }',
      { id: complaintId },
    );
    return complaint.clocks.find(({ metric }) => metric === 'sign');
  };
  expect(await publish(admin, { document: signWithin(5), openClocks: 'migrate' })).toMatchObject({
    change: { version: '2026.3', openClocks: 'migrate' },
  });
  await floor.server.ledger.law.migrations.finish();
  expect(await due()).toMatchObject({
    ...{ dueAt: '2026-03-02T06:00:00.000Z', explanation: { policyVersion: '2026.3' } },
  });
  const asked = '{ lawMigrations { kind version extent total done failed finishedAt } }';
  expect(await supervisor.ask(asked)).toMatchObject({
    lawMigrations: [{ kind: 'policy', version: '2026.3', extent: 'all', failed: 0, finishedAt: expect.any(String) }],
  });

  const preview = 'mutation { dryRunRollBack(kind: policy) { ... on LawDryRun { version affected } } }';
  expect(await admin.ask(preview)).toMatchObject({ dryRunRollBack: { version: '2026.2' } });
  const back = `mutation { rollBackLaw(input: { kind: policy, note: "误发,恢复原规则" }) { __typename
    ... on LawPublished { change { version cause } } } }`;
  expect(await admin.ask(back)).toEqual({
    rollBackLaw: { __typename: 'LawPublished', change: { version: '2026.2', cause: 'rolledBack' } },
  });
  await floor.server.ledger.law.migrations.finish();
  expect(await due()).toMatchObject({ dueAt: '2026-03-02T02:00:00.000Z' });
});

test('a file of a year is shown before it is taken', async () => {
  const file = 'date,kind,name\n2027-01-01,休,元旦\n2027-06-09,节日,端午\n';
  const asked = `query ($file: String!) { importYearPreview(file: $file) { year off { date name } worked { date }
    ignored { date why } problems { kind details } } }`;
  expect(await admin.ask(asked, { file })).toEqual({
    importYearPreview: {
      year: 2027,
      off: [{ date: '2027-01-01', name: '元旦' }],
      worked: [],
      ignored: [{ date: '2027-06-09', why: 'cultural' }],
      problems: [],
    },
  });
});
