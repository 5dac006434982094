import { ManualClock } from '@watchfloor/testkit/clock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everythingOf } from './everything.js';
import { MORNING, TestFloor } from './floor.js';
import type { Session } from './session.js';
import { dispatched, done, give, register } from './words.js';

const reporter = { callerName: '欧阳建军', callerPhone: '13900005678' };
const neighbour = { callerName: '李秀英', callerPhone: '13600001111' };
const words = `${reporter.callerName} 一三九/0000/5678`;
const secrets = [reporter.callerName, '欧阳', reporter.callerPhone, '一三九', '0000/5678', '5678'];

let floor: TestFloor;
let sun: Session;
let wen: Session;
beforeAll(async () => {
  floor = await TestFloor.open({ time: new ManualClock(MORNING) });
  sun = await floor.as('sun');
  wen = await floor.as('wen');
});
afterAll(() => floor.close());

const whole = `query ($id: ID!) { complaint(id: $id) { ${everythingOf('Complaint')} } }`;
const lists = `{ queue { ${everythingOf('QueuePage')} } alerts { ${everythingOf('AlertPage')} }
  callbacksDue { ${everythingOf('CallbackPage')} } board { ${everythingOf('Board')} } }`;
const batch = `changes { __typename ... on QueueResync { rows { ${everythingOf('QueueRow')} } }
  ... on ComplaintEntered { row { ${everythingOf('QueueRow')} } } ... on ComplaintChanged { row { ${everythingOf('QueueRow')} } } }`;
const watched = `subscription { queueChanged { ${batch} } }`;
const alertsWatched = `subscription { alertsChanged { changes { __typename
  ... on AlertResync { alerts { ${everythingOf('Alert')} } } } } }`;
const former = `query ($id: ID!) { formerComplaint(id: $id) { ${everythingOf('FormerComplaint')} } }`;

/** A report under every kind of pressure, with the reporter's name and number in each of its reasons. */
async function pressedReport(departmentId: string): Promise<string> {
  const said = { title: '举报无证经营', urgency: 'critical', urgencyReason: words };
  const { complaintId } = await dispatched(sun, departmentId, { ...reporter, ...said, kind: 'report' });
  done(await give(sun, 'urge', { complaintId, assignmentId: 'a1', reason: words }));
  done(await give(sun, 'supervise', { complaintId, assignmentId: 'a1', rung: 'supervision', reason: words }));
  await give(sun, 'escalate', { complaintId, reason: words });
  return complaintId;
}

async function readByHousing(id: string): Promise<string> {
  const told = [
    await wen.ask(whole, { id }),
    await wen.ask(lists),
    await wen.listen(alertsWatched).next(),
    await wen.listen(watched).next(),
    await wen.ask(former, { id }),
  ];
  return JSON.stringify(told);
}

function expectSecret(text: string): void {
  for (const secret of secrets) expect({ secret, told: text.includes(secret) }).toEqual({ secret, told: false });
}

describe('what was said of a report', () => {
  it('A4 is as secret in the complaint of another caller and kind that the report was merged into', async () => {
    const report = await pressedReport('urban');
    const { complaintId } = await dispatched(sun, 'housing', { ...neighbour, title: '店铺噪声' });
    done(await give(sun, 'mergeComplaint', { complaintId: report, intoId: complaintId, reason: `${words} 重复件` }));
    await floor.caughtUp(done(await give(sun, 'callAgain', { complaintId, note: '来电催办' })).position);
    expect(JSON.stringify(await sun.ask(whole, { id: complaintId }))).toContain(words);
    const text = await readByHousing(complaintId);
    expect(text).toContain(complaintId);
    expectSecret(text);
    // whose own caller the department goes on knowing
    const asked = { complaintId, reason: '核实噪声时段' };
    expect(await give(wen, 'revealCaller', asked)).toMatchObject({ phone: neighbour.callerPhone });
  });

  it('A4 stays so where that is merged on, and for a department that had it before', async () => {
    const report = await pressedReport('urban');
    const { complaintId: between } = await dispatched(sun, 'urban', { ...neighbour, title: '油烟扰民' });
    const { complaintId } = await dispatched(sun, 'housing', { ...neighbour, title: '油烟扰民' });
    done(await give(sun, 'mergeComplaint', { complaintId: report, intoId: between, reason: '重复件' }));
    done(await give(sun, 'mergeComplaint', { complaintId: between, intoId: complaintId, reason: '重复件' }));
    expectSecret(await readByHousing(complaintId));
    done(await give(wen, 'signAssignment', { complaintId, assignmentId: 'a1' }));
    done(await give(wen, 'reportProgress', { complaintId, assignmentId: 'a1', text: `已联系${words}核实` }));
    const move = { complaintId, assignmentId: 'a1', toDepartmentId: 'urban', reason: `${words}要求改派` };
    const { position } = done(await give(sun, 'reassign', move));
    await floor.caughtUp(position);
    const text = await readByHousing(complaintId);
    expect(text).toContain('核实');
    expectSecret(text);
  });

  it('A4 is no place to search for who it was, in what took the report in: its number is found alone', async () => {
    const report = await pressedReport('urban');
    const title = `店铺噪声，另一举报人${reporter.callerName}${reporter.callerPhone}也反映过`;
    const { complaintId } = await dispatched(sun, 'housing', { ...neighbour, title });
    const { position } = done(
      await give(sun, 'mergeComplaint', { complaintId: report, intoId: complaintId, reason: '重复件' }),
    );
    await floor.caughtUp(position);
    const query = 'query ($text: String!) { queue(filter: { text: $text }) { rows { id number } } }';
    const live = `subscription ($text: String!) { queueChanged(filter: { text: $text }) { ${batch} } }`;
    type Found = { readonly queue: { readonly rows: readonly { readonly id: string; readonly number: string }[] } };
    const rows = async (who: Session, text: string) => (await who.ask<Found>(query, { text })).queue.rows;
    const [mine] = (await rows(sun, reporter.callerPhone)).filter(({ id }) => id === complaintId);
    for (const text of [reporter.callerName, reporter.callerPhone, '139000']) {
      expect(await rows(wen, text)).toEqual([]);
      expect(JSON.stringify(await wen.listen(live, { text }).next())).not.toContain(complaintId);
    }
    expect(await rows(wen, mine?.number ?? '')).toEqual([mine]);
  });

  it('A4 takes out every name that the reporter gave with any complaint', async () => {
    const { complaintId } = await dispatched(sun, 'housing', {
      ...reporter,
      kind: 'report',
      details: '化名司马长风反映',
    });
    await register(sun, { ...reporter, callerName: '司马长风' });
    expect(JSON.stringify(await wen.ask(whole, { id: complaintId }))).not.toContain('司马');
  });
});

describe('who made a report', () => {
  const split = async (fields: object, kind: string) => {
    const { complaintId } = await register(sun, { ...reporter, ...fields });
    const part = { title: '路灯不亮', details: `${words} 另反映路灯不亮`, categoryId: 'noise', kind };
    const { splitComplaint } = await sun.ask<{ splitComplaint: { parts: readonly { complaintId: string }[] } }>(
      'mutation ($input: SplitInput!) { splitComplaint(input: $input) { parts { complaintId } } }',
      { input: { complaintId, parts: [part], reason: '分属两家' } },
    );
    return { complaintId, partId: splitComplaint.parts[0]?.complaintId ?? '' };
  };
  const secretOf = async (complaintId: string) => {
    await floor.caughtUp(
      done(await give(sun, 'dispatchComplaint', { complaintId, leadDepartmentId: 'housing' })).position,
    );
    expectSecret(await readByHousing(complaintId));
    const query = 'query ($id: ID!) { complaint(id: $id) { callerWithheld caller { name } sameCaller { id } } }';
    expect(await wen.ask(query, { id: complaintId })).toEqual({
      complaint: { callerWithheld: true, caller: null, sameCaller: [] },
    });
    const asked = { complaintId, reason: '联系来电人核实' };
    expect(await give(wen, 'revealCaller', asked)).toEqual({ __typename: 'CallerWithheld', complaintId });
    expect(await give(sun, 'revealCaller', asked)).toMatchObject({ phone: reporter.callerPhone });
  };

  it('A4 is withheld of every part of it, of whatever kind', async () => {
    const { partId } = await split({ kind: 'report' }, 'help');
    await secretOf(partId);
    const found = await wen.ask<{ queue: { total: number } }>('{ queue(filter: { text: "路灯" }) { total } }');
    expect(found.queue.total).toBe(0);
  });

  it.each([
    ['the report into the grievance', true],
    ['the grievance into the report', false],
  ])(
    'A4 is withheld of both where a report is merged with what the same caller has: %s',
    async (_what, reportFirst) => {
      const { complaintId: report } = await dispatched(sun, 'housing', { ...reporter, kind: 'report', details: words });
      const { complaintId: other } = await dispatched(sun, 'housing', {
        ...reporter,
        kind: 'grievance',
        details: words,
      });
      const [from, into] = reportFirst ? [report, other] : [other, report];
      const { position } = done(
        await give(sun, 'mergeComplaint', { complaintId: from, intoId: into, reason: '同一人同一事' }),
      );
      await floor.caughtUp(position);
      for (const complaintId of [from, into]) {
        expectSecret(await readByHousing(complaintId));
        const asked = { complaintId, reason: '联系来电人核实' };
        expect(await give(wen, 'revealCaller', asked)).toEqual({ __typename: 'CallerWithheld', complaintId });
      }
    },
  );

  const reclassify = async (complaintId: string, kind: string) =>
    floor.caughtUp(
      done(
        await give(sun, 'reclassify', {
          complaintId,
          kind,
          urgency: 'normal',
          categoryId: 'noise',
          reason: '更正性质',
        }),
      ).position,
    );

  it('A4 is withheld of the whole and of every part once one of them is taken for a report, however late', async () => {
    const { complaintId, partId } = await split({ kind: 'help', details: `${words} 油烟` }, 'help');
    const later = { title: '井盖缺失', details: `${words} 井盖`, categoryId: 'noise', kind: 'help' };
    const { splitComplaint } = await sun.ask<{ splitComplaint: { parts: readonly { complaintId: string }[] } }>(
      'mutation ($input: SplitInput!) { splitComplaint(input: $input) { parts { complaintId } } }',
      { input: { complaintId, parts: [later], reason: '又是一件' } },
    );
    await reclassify(partId, 'report');
    for (const id of [complaintId, splitComplaint.parts[0]?.complaintId ?? '']) await secretOf(id);
  });

  it('A4 is withheld of what the same caller’s complaint was merged with, once it is taken for a report', async () => {
    const { complaintId: first } = await dispatched(sun, 'housing', { ...reporter, kind: 'help', details: words });
    const { complaintId: second } = await dispatched(sun, 'housing', { ...reporter, kind: 'help', details: words });
    done(await give(sun, 'mergeComplaint', { complaintId: first, intoId: second, reason: '同一人同一事' }));
    await reclassify(second, 'report');
    for (const complaintId of [first, second]) {
      expectSecret(await readByHousing(complaintId));
      const asked = { complaintId, reason: '联系来电人核实' };
      expect(await give(wen, 'revealCaller', asked)).toEqual({ __typename: 'CallerWithheld', complaintId });
    }
  });

  it('A4 stays withheld of a report that is taken for something else, and of what was one with it', async () => {
    const { complaintId, partId } = await split({ kind: 'report', details: `${words} 举报` }, 'help');
    await reclassify(complaintId, 'help');
    for (const id of [complaintId, partId]) await secretOf(id);
  });

  it('A4 is withheld of what a report was split off from', async () => {
    const { complaintId } = await split({ kind: 'help', details: `${words} 举报` }, 'report');
    await secretOf(complaintId);
  });
});

it('A4 whoever looks at the caller of a complaint that has none is told so', async () => {
  const { complaintId } = await dispatched(sun, 'housing', { callerName: null, callerPhone: null });
  const asked = { complaintId, reason: '联系来电人核实' };
  for (const person of [sun, wen])
    expect(await give(person, 'revealCaller', asked)).toEqual({ __typename: 'NoCaller', complaintId });
});
