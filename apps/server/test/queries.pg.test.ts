import { ManualClock } from '@watchfloor/testkit/clock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MORNING, TestFloor } from './floor.js';
import type { Session } from './session.js';
import { dispatched, done, give, register } from './words.js';

const clock = new ManualClock(MORNING);
let floor: TestFloor;
let sun: Session;
beforeAll(async () => {
  floor = await TestFloor.open({ time: clock });
  sun = await floor.as('sun');
});
afterAll(() => floor.close());

const PAGE = `query ($filter: QueueFilter, $first: Int! = 50, $after: String) {
  queue(filter: $filter, order: age, first: $first, after: $after) { asOf at total rows { id title } endCursor hasMore }
}`;

interface Page {
  readonly queue: {
    readonly rows: readonly { readonly id: string }[];
    readonly endCursor: string;
    readonly hasMore: boolean;
  };
}

describe('what can be asked', () => {
  it('me: who is signed in, with a liaison’s department', async () => {
    const query = '{ me { id name username role demo department { id shortName } } }';
    expect(await sun.ask(query)).toEqual({
      me: { id: 'sun', name: '孙督办', username: 'sun', role: 'supervisor', demo: false, department: null },
    });
    const wen = await floor.as('wen');
    expect(await wen.ask(query)).toMatchObject({ me: { department: { id: 'housing', shortName: 'housing' } } });
  });

  it('directory: departments, districts and categories', async () => {
    const query =
      '{ directory { departments { id liaisonPhone } districts { id } categories { id parentId departmentId } } }';
    const { directory } = await sun.ask<{ directory: Record<string, unknown[]> }>(query);
    expect(directory.departments).toHaveLength(3);
    expect(directory.categories).toContainEqual({ id: 'leak', parentId: 'home', departmentId: 'housing' });
  });

  it('queue: pages by cursor, and a class of categories stands for its leaves', async () => {
    const leaks = [];
    for (let index = 0; index < 3; index += 1) {
      leaks.push(await register(sun));
      clock.advance(1_000);
    }
    await register(sun, { categoryId: 'noise' });
    const filter = { categoryIds: ['home'] };
    const first = (await sun.ask<Page>(PAGE, { filter, first: 2 })).queue;
    expect(first).toMatchObject({ total: 3, hasMore: true });
    const rest = (await sun.ask<Page>(PAGE, { filter, first: 2, after: first.endCursor })).queue;
    expect(rest.hasMore).toBe(false);
    expect([...first.rows, ...rest.rows].map((row) => row.id)).toEqual(leaks.map((leak) => leak.complaintId));
  });

  it('C5 complaintByNumber: a closed case is found by its number, by those who may see it', async () => {
    const query = 'query ($number: String!) { complaintByNumber(number: $number) { id state } }';
    const { complaintId, number } = await dispatched(sun, 'housing');
    const { complaintId: other, number: othersNumber } = await dispatched(sun, 'urban');
    for (const id of [complaintId, other]) {
      done(await give(sun, 'withdrawComplaint', { complaintId: id, reason: '来电人撤回' }));
    }
    const found = { complaintByNumber: { id: complaintId, state: 'closed' } };
    const fullWidth = number.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    for (const typed of [number, ` ${number} `, fullWidth]) {
      expect(await sun.ask(query, { number: typed })).toEqual(found);
    }
    for (const typed of ['', 'nonsense', '9'.repeat(5_000), "' or 1=1"]) {
      expect(await sun.ask(query, { number: typed })).toEqual({ complaintByNumber: null });
    }
    const wen = await floor.as('wen');
    expect(await wen.ask(query, { number })).toEqual(found);
    expect(await wen.ask(query, { number: othersNumber })).toEqual({ complaintByNumber: null });
  });

  it('queue: a cursor that is none and a page too large are errors of the asker', async () => {
    for (const variables of [{ after: 'nonsense' }, { first: 0 }, { first: 100_000 }]) {
      const { errors, data } = await sun.answer(PAGE, variables);
      expect(data ?? null).toBeNull();
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  it('board: counts of what is open', async () => {
    const query =
      '{ board { asOf open critical byState { state count } byUrgency { urgency count } byDepartment { departmentId open } } }';
    const before = await sun.ask<{ board: { asOf: number; open: number } }>(query);
    const { position } = await register(sun, { urgency: 'critical', urgencyReason: '有人受困' });
    const board = sun.listen<{ boardChanged: { asOf: number; open: number } }>(
      'subscription { boardChanged { asOf open } }',
    );
    const now = await board.next(({ boardChanged }) => boardChanged.asOf >= position);
    expect(now.boardChanged.open).toBe(before.board.open + 1);
  });

  it('complaint: everything of it, the caller masked, names instead of ids, the newest entry first', async () => {
    const { complaintId } = await dispatched(sun, 'housing', { callerName: '欧阳建军', callerPhone: '139 0000 5678' });
    const other = await register(sun, { callerName: '欧阳建军', callerPhone: '139 0000 5678', title: '停水两天' });
    done(await give(sun, 'urge', { complaintId, assignmentId: 'a1', reason: '群众着急' }));
    const query = `query ($id: ID!) { complaint(id: $id) {
      number version position at details state urgencyReason source { system } caller { name phone }
      assignments { id departmentId state } clocks { metric state dueAt limit { amount unit } policyVersion }
      urges { id sentBy answer { progress } } escalations { id }
      timeline { id actorName bySystem verb departmentId metric dueAt text }
      sameCaller { id title escalated }
    } }`;
    const { complaint } = await sun.ask<{ complaint: Record<string, unknown> }>(query, { id: complaintId });
    expect(complaint).toMatchObject({
      caller: { name: '欧阳**', phone: '139****5678' },
      assignments: [{ id: 'a1', departmentId: 'housing', state: 'awaitingSignature' }],
      urges: [{ id: 'u1', sentBy: '孙督办', answer: null }],
      sameCaller: [{ id: other.complaintId, title: '停水两天', escalated: false }],
      source: null,
    });
    const timeline = complaint.timeline as { verb: string }[];
    expect(timeline.at(-1)?.verb).toBe('registered');
    expect(timeline).toContainEqual(
      expect.objectContaining({
        verb: 'urged',
        actorName: '孙督办',
        bySystem: false,
        departmentId: 'housing',
        text: '群众着急',
      }),
    );
    expect(timeline).toContainEqual(
      expect.objectContaining({
        verb: 'clockStarted',
        metric: 'urgeReply',
        departmentId: 'housing',
        dueAt: expect.any(String),
      }),
    );
  });

  it('complaint: null for what does not exist', async () => {
    for (const id of ['00000000-0000-4000-8000-000000000000', 'nonsense']) {
      expect(await sun.ask('query ($id: ID!) { complaint(id: $id) { id } }', { id })).toEqual({ complaint: null });
    }
  });

  it('revealCaller: the clear name and phone, and that somebody looked is written down', async () => {
    const { complaintId } = await register(sun);
    const query = `mutation ($input: RevealInput!) { revealCaller(input: $input) {
      __typename ... on CallerRevealed { name phone } ... on TextNeeded { field problem } ... on NotAllowed { role }
    } }`;
    expect(await sun.ask(query, { input: { complaintId, reason: '' } })).toEqual({
      revealCaller: { __typename: 'TextNeeded', field: 'reason', problem: 'missing' },
    });
    expect(await sun.ask(query, { input: { complaintId, reason: '回访核实' } })).toEqual({
      revealCaller: { __typename: 'CallerRevealed', name: '张建军', phone: '13900001234' },
    });
    const li = await floor.as('li');
    expect(await li.ask(query, { input: { complaintId, reason: '看看' } })).toMatchObject({
      revealCaller: { role: 'leader' },
    });
    const { complaint } = await sun.ask<{ complaint: { timeline: unknown[] } }>(
      'query ($id: ID!) { complaint(id: $id) { timeline { verb actorName text } } }',
      { id: complaintId },
    );
    expect(complaint.timeline[0]).toEqual({ verb: 'callerRevealed', actorName: '孙督办', text: '回访核实' });
  });

  it('alerts: escalations wait until somebody takes them on', async () => {
    const { complaintId } = await dispatched(sun);
    const raised = sun.listen<{ alertRaised: { complaintId: string; acknowledgedBy: string | null } }>(
      'subscription { alertRaised { ... on Alert { id kind complaintId reason level acknowledgedAt acknowledgedBy } } }',
    );
    // the subscription begins when the server has it: an answer on the same socket comes after
    const board = sun.listen('subscription { boardChanged { asOf } }');
    await board.next();
    const query = '{ alerts(first: 10) { asOf escalations { complaintId escalationId reason level } recent { id } } }';
    done(await give(sun, 'escalate', { complaintId, reason: '影响面大' }));
    expect(await raised.next()).toMatchObject({
      alertRaised: { complaintId, kind: 'escalation', reason: '影响面大', level: 1 },
    });
    expect(await sun.ask(query)).toMatchObject({
      alerts: { escalations: [{ complaintId, escalationId: 'e1' }] },
    });
    done(await give(await floor.as('li'), 'acknowledgeEscalation', { complaintId, escalationId: 'e1' }));
    expect((await raised.next()).alertRaised.acknowledgedBy).toBe('李领导');
  });

  it('complaintChanged: as it is now, then whenever it has changed', async () => {
    const { complaintId, version, position } = await dispatched(sun);
    await floor.caughtUp(position);
    const drawer = sun.listen<{ complaintChanged: { version: number } }>(
      'subscription ($id: ID!) { complaintChanged(id: $id) { id version state } }',
      { id: complaintId },
    );
    expect((await drawer.next()).complaintChanged.version).toBe(version);
    done(await give(sun, 'callAgain', { complaintId, note: '再次来电' }));
    expect((await drawer.next()).complaintChanged.version).toBe(version + 1);
  });

  const period = 'from: "2026-03-01T00:00:00+08:00", to: "2026-03-03T00:00:00+08:00"';
  it.each([
    ['queue', (first: number) => `{ queue(first: ${first}) { total } }`],
    ['alerts', (first: number) => `{ alerts(first: ${first}) { asOf } }`],
    ['callbacksDue', (first: number) => `{ callbacksDue(first: ${first}) { total } }`],
    ['trendCases', (first: number) => `{ trendCases(figure: received, ${period}, first: ${first}) { total } }`],
    ['queueChanged', (first: number) => `subscription { queueChanged(first: ${first}) { to } }`],
    ['alertsChanged', (first: number) => `subscription { alertsChanged(first: ${first}) { to } }`],
  ])('K2 %s is asked for one row at least, and says so', async (_field, question) => {
    for (const first of [-1, 0, -2_147_483_648]) {
      const query = question(first);
      const sentence = `first must be from 1 to `;
      if (query.startsWith('subscription')) await expect(sun.listen(query).next()).rejects.toThrow(sentence);
      else {
        const { errors } = await sun.answer(query);
        expect(errors?.[0]).toMatchObject({
          message: expect.stringContaining(sentence),
          extensions: { code: 'BAD_USER_INPUT' },
        });
      }
    }
  });
});
