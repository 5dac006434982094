import { defaultPolicy } from '@watchfloor/domain/policies/default';
import type { Role } from '@watchfloor/domain/vocabulary';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TestFloor } from './floor.js';
import type { Session } from './session.js';
import { dispatched, done, give } from './words.js';

let one: TestFloor;
let two: TestFloor;
let admin: Session;
let supervisor: Session;
let elsewhere: Session;
beforeAll(async () => {
  one = await TestFloor.open();
  two = await TestFloor.open({ beside: one });
  admin = await one.as('ad');
  supervisor = await one.as('sun');
  elsewhere = await two.as('li');
});
afterAll(async () => {
  await two.close();
  await one.close();
});

interface Told {
  readonly complaintId: string;
  readonly level: number;
  readonly roles: readonly Role[];
}

const RAISED = 'subscription { alertRaised(since: 0) { ... on Alert { complaintId level roles } } }';

/** A complaint that was just escalated by hand. */
async function escalated(): Promise<string> {
  const { complaintId } = await dispatched(supervisor);
  const { position } = done(await give(supervisor, 'escalate', { complaintId, reason: '影响面大' }));
  await one.caughtUp(position);
  return complaintId;
}

async function waiting(complaintId: string): Promise<Told | undefined> {
  const asked = '{ alerts(first: 1) { escalations { complaintId level roles } } }';
  const { alerts } = await supervisor.ask<{ alerts: { escalations: readonly Told[] } }>(asked);
  return alerts.escalations.find((told) => told.complaintId === complaintId);
}

const publishing = `mutation ($document: Json!) { publishLaw(input: { kind: policy, openClocks: keep, note: "按新规调整",
  document: $document }) { __typename } }`;
const rollingBack = 'mutation { rollBackLaw(input: { kind: policy, note: "误发,恢复原规则" }) { __typename } }';

it('an escalation is told to those whom the law in force names, on every server, after a publication and a roll back', async () => {
  const here = supervisor.listen<{ alertRaised: Told }>(RAISED);
  const there = elsewhere.listen<{ alertRaised: Told }>(RAISED);
  const heard = (complaintId: string) =>
    Promise.all(
      [here, there].map((alerts) => alerts.next(({ alertRaised }) => alertRaised.complaintId === complaintId)),
    );
  const before = await escalated();
  for (const { alertRaised } of await heard(before)) {
    expect(alertRaised).toEqual({ complaintId: before, level: 1, roles: ['supervisor', 'admin'] });
  }

  const escalation = { ...defaultPolicy.escalation, levels: [{ roles: ['leader'] }, { roles: ['admin'] }] };
  expect(await admin.ask(publishing, { document: { ...defaultPolicy, escalation } })).toMatchObject({
    publishLaw: { __typename: 'LawPublished' },
  });
  // no entry of the log says so: whoever it is for now hears of what waits all the same
  for (const { alertRaised } of await heard(before)) expect(alertRaised.roles).toEqual(['leader']);
  expect(await waiting(before)).toMatchObject({ level: 1, roles: ['leader'] });
  const after = await escalated();
  for (const { alertRaised } of await heard(after)) {
    expect(alertRaised).toEqual({ complaintId: after, level: 1, roles: ['leader'] });
  }
  const acknowledgement = { complaintId: after, escalationId: 'e1' };
  expect(await give(supervisor, 'acknowledgeEscalation', acknowledgement)).toMatchObject({
    __typename: 'AboveYourLevel',
  });

  expect(await admin.ask(rollingBack)).toMatchObject({ rollBackLaw: { __typename: 'LawPublished' } });
  expect(await waiting(after)).toMatchObject({ level: 1, roles: ['supervisor', 'admin'] });
  const last = await escalated();
  for (const { alertRaised } of await heard(last)) expect(alertRaised.roles).toEqual(['supervisor', 'admin']);
  // of the right level, and the one who raised it: another confirms it, who has a page open
  await one.server.ledger.sessions.present([admin.cookie.split('=')[1] ?? '']);
  expect(await give(supervisor, 'acknowledgeEscalation', acknowledgement)).toMatchObject({
    __typename: 'OwnEscalation',
  });
  done(await give(admin, 'acknowledgeEscalation', acknowledgement));
});
