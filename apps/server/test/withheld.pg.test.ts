import { ManualClock } from '@watchfloor/testkit/clock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everythingOf } from './everything.js';
import { MORNING, TestFloor } from './floor.js';
import type { Session } from './session.js';
import { dispatched, done, give, register } from './words.js';

const caller = { callerName: '欧阳建军', callerPhone: '13900005678' };
const words = `${caller.callerName}，电话 139-0000-5678，邻居 13811112222`;
/** In whatever form: in the clear, spaced, masked. */
const secrets = [caller.callerName, '欧阳', caller.callerPhone, '139-0000-5678', '13811112222', '5678', '司马'];

let floor: TestFloor;
let sun: Session;
let wen: Session;
let report: string;
let grievance: string;
let position: number;

/** A report with the reporter's name and numbers in every text that the center writes, and an older case of the same caller. */
beforeAll(async () => {
  floor = await TestFloor.open({ time: new ManualClock(MORNING) });
  sun = await floor.as('sun');
  wen = await floor.as('wen');
  ({ complaintId: grievance } = await dispatched(sun, 'housing', caller));
  const said = { title: `${words} 举报`, details: words, place: words, urgency: 'urgent', urgencyReason: words };
  ({ complaintId: report } = await dispatched(sun, 'housing', { ...caller, ...said, kind: 'report' }));
  const on = { complaintId: report };
  done(await give(sun, 'callAgain', { ...on, note: words }));
  done(await give(sun, 'urge', { ...on, assignmentId: 'a1', reason: words }));
  done(await give(sun, 'supervise', { ...on, assignmentId: 'a1', rung: 'supervision', reason: words }));
  await give(sun, 'revealCaller', { ...on, reason: words });
  const group = { memberDepartmentIds: ['housing', 'urban'], representatives: ['司马长风'], reason: words };
  done(await give(sun, 'convene', { ...on, ...group }));
  ({ position } = done(await give(sun, 'escalate', { ...on, reason: words })));
  await floor.caughtUp(position);
});
afterAll(() => floor.close());

const whole = `query ($id: ID!) { complaint(id: $id) { ${everythingOf('Complaint')} } }`;
const lists = `{ queue { ${everythingOf('QueuePage')} } alerts { ${everythingOf('AlertPage')} }
  callbacksDue { ${everythingOf('CallbackPage')} } board { ${everythingOf('Board')} } }`;
const counted = `{ trendCases(figure: received, from: "2020-01-01T00:00:00Z", to: "2029-01-01T00:00:00Z") {
  ${everythingOf('TrendCasePage')} } }`;
const alertsWatched = `subscription { alertsChanged { changes { __typename
  ... on AlertResync { alerts { ${everythingOf('Alert')} } } } } }`;
const followed = `subscription ($id: ID!) { complaintChanged(id: $id) { ${everythingOf('Complaint')} } }`;
const batch = `changes { __typename ... on QueueResync { rows { ${everythingOf('QueueRow')} } }
  ... on ComplaintEntered { row { ${everythingOf('QueueRow')} } } ... on ComplaintChanged { row { ${everythingOf('QueueRow')} } } }`;
const watched = `subscription { queueChanged { ${batch} } }`;
const alerted = `subscription ($since: Position) { alertRaised(since: $since) { __typename ... on Alert { ${everythingOf('Alert')} } } }`;

interface Told {
  readonly id?: string;
  readonly complaintId?: string;
}

/** Of what was told, what is about the report. */
const aboutReport = (told: unknown): string =>
  JSON.stringify(told, (_key, value: unknown) => {
    const { id, complaintId } = (value ?? {}) as Told;
    return id === grievance || complaintId === grievance ? undefined : value;
  });

describe('of a report', () => {
  it.each(['wen', 'zhuo'])('A4 nothing that %s can read says who made it, in any form', async (username) => {
    const reader = await floor.as(username);
    const told = [
      await reader.ask(whole, { id: report }),
      await reader.ask(lists),
      await reader.ask(counted),
      await reader.listen(alertsWatched).next(),
      await reader.listen(followed, { id: report }).next(),
      await reader.listen(watched).next(),
      await reader.listen(alerted, { since: 0 }).next(),
    ];
    const text = aboutReport(told);
    expect(text).toContain(report);
    for (const secret of secrets) expect({ secret, told: text.includes(secret) }).toEqual({ secret, told: false });
  });

  it('A4 a row that changes while a liaison watches says it as little', async () => {
    const watching = wen.listen<object>(watched);
    await watching.next();
    done(await give(sun, 'urge', { complaintId: report, assignmentId: 'a1', reason: words, seenUrgeId: 'u1' }));
    const change = await watching.next((told) => JSON.stringify(told).includes('ComplaintChanged'));
    for (const secret of secrets)
      expect({ secret, told: aboutReport(change).includes(secret) }).toEqual({ secret, told: false });
  });

  it('A4 the page says that it is withheld, and what is known of others of the caller is cut off both ways', async () => {
    const query = 'query ($id: ID!) { complaint(id: $id) { callerWithheld caller { name } sameCaller { id } } }';
    const none = { callerWithheld: true, caller: null, sameCaller: [] };
    expect(await wen.ask(query, { id: report })).toEqual({ complaint: none });
    expect(await wen.ask(query, { id: grievance })).toMatchObject({
      complaint: { callerWithheld: false, sameCaller: [] },
    });
    expect(await sun.ask(query, { id: report })).toMatchObject({
      complaint: { callerWithheld: false, caller: { name: '欧阳**' }, sameCaller: [{ id: grievance }] },
    });
  });

  it('A4 no search finds it by a name or a number of the caller, live or fresh', async () => {
    const search = 'query ($text: String!) { queue(filter: { text: $text }) { rows { id } } }';
    const live = 'subscription ($text: String!) { queueChanged(filter: { text: $text }) { total } }';
    for (const text of [caller.callerName, '139-0000-5678', '13811112222', '举报']) {
      const found = await wen.ask<{ queue: { rows: readonly { id: string }[] } }>(search, { text });
      expect(found.queue.rows.map(({ id }) => id)).not.toContain(report);
      expect(await wen.listen(live, { text }).next()).toEqual({ queueChanged: { total: 0 } });
      expect(await sun.listen(live, { text }).next()).toEqual({ queueChanged: { total: 1 } });
    }
  });

  it('A4 asking for the caller is refused with the reason, also of what was a report and is taken for something else', async () => {
    const asked = { complaintId: report, reason: '联系举报人核实' };
    expect(await give(wen, 'revealCaller', asked)).toEqual({ __typename: 'CallerWithheld', complaintId: report });
    expect(await give(sun, 'revealCaller', asked)).toMatchObject({ phone: caller.callerPhone });
    const { complaintId } = await dispatched(sun, 'housing', { ...caller, kind: 'report' });
    const corrected = { complaintId, kind: 'help', urgency: 'normal', categoryId: 'leak', reason: '是求助' };
    done(await give(sun, 'reclassify', corrected));
    expect(await give(wen, 'revealCaller', { ...asked, complaintId })).toEqual({
      __typename: 'CallerWithheld',
      complaintId,
    });
  });
});

describe('a complaint outside of a liaison’s scope', () => {
  it('A11 is not named by one inside of it: neither whole, nor part, nor duplicate', async () => {
    const own = await dispatched(sun, 'housing');
    const part = { title: '路灯不亮', details: '小区外的路灯不亮', categoryId: 'noise' };
    const input = { complaintId: own.complaintId, parts: [part], reason: '分属两家' };
    const split = await sun.ask<{ splitComplaint: { parts: readonly { complaintId: string; number: string }[] } }>(
      'mutation ($input: SplitInput!) { splitComplaint(input: $input) { parts { complaintId number } } }',
      { input },
    );
    const duplicate = await register(sun, { title: '重复的漏水' });
    done(
      await give(sun, 'mergeComplaint', {
        complaintId: duplicate.complaintId,
        intoId: own.complaintId,
        reason: '重复件',
      }),
    );
    const others = [...split.splitComplaint.parts, duplicate];
    const seen = async (reader: Session) => JSON.stringify(await reader.ask(whole, { id: own.complaintId }));
    for (const { complaintId, number } of others) {
      for (const name of [complaintId, number]) {
        expect({ name, told: (await seen(sun)).includes(name) }).toEqual({ name, told: true });
        expect({ name, told: (await seen(wen)).includes(name) }).toEqual({ name, told: false });
      }
    }
  });
});
