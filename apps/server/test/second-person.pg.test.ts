import { defaultPolicy } from '@watchfloor/domain/policies/default';
import { ManualClock } from '@watchfloor/testkit/clock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashPassword } from '../src/identity/passwords.js';
import { MORNING, PASSWORD, TestFloor } from './floor.js';
import type { Session } from './session.js';
import { dispatched, done, give, register } from './words.js';

const time = new ManualClock(MORNING);
let floor: TestFloor;
let admin: Session;
let second: Session;
let sun: Session;
let li: Session;

beforeAll(async () => {
  floor = await TestFloor.open({ time });
  const account = { id: 'ad-2', username: 'ad-2', name: '陆安', role: 'admin', departmentId: null } as const;
  await floor.server.ledger.accounts.create({ ...account, passwordHash: await hashPassword(PASSWORD), demo: false });
  [admin, second, sun, li] = [
    await floor.as('ad'),
    await floor.as('ad-2'),
    await floor.as('sun'),
    await floor.as('li'),
  ];
});
afterAll(() => floor.close());

const answer = `{ __typename
  ... on LawPublished { change { version by confirmedBy alone } }
  ... on LawProposed { proposal { id kind cause basedOn by own state note } }
  ... on LawProposalEnded { proposal { state settledBy settledNote } }
  ... on SecondPersonNeeded { askedBy }
  ... on LawProposalWaiting { proposalId by }
  ... on LawProposalSettled { state } }`;

type Result = { readonly __typename: string; readonly proposal?: { readonly id: number } };

async function law(session: Session, mutation: string, type: string, input: object): Promise<Result> {
  const source = `mutation ($input: ${type}!) { result: ${mutation}(input: $input) ${answer} }`;
  return (await session.ask<{ result: Result }>(source, { input })).result;
}

const propose = (session: Session, contactTries: number) =>
  law(session, 'publishLaw', 'PublishLawInput', {
    ...{ kind: 'policy', document: { ...defaultPolicy, contactTries }, openClocks: 'keep', note: '按新规调整' },
  });
const confirm = (session: Session, proposalId: number) => law(session, 'confirmLaw', 'ConfirmLawInput', { proposalId });

describe('publishing', () => {
  it('A12 waits on the screens of the others until one of them confirms it', async () => {
    const waiting = second.listen<{ lawProposalsChanged: readonly { by: string; own: boolean; document: object }[] }>(
      'subscription { lawProposalsChanged { id by own document } }',
    );
    expect(await waiting.next()).toEqual({ lawProposalsChanged: [] });
    const { proposal } = await propose(admin, 5);
    expect(proposal).toMatchObject({ kind: 'policy', cause: 'published', basedOn: '2026.1', by: '管理员', own: true });
    expect(await waiting.next()).toMatchObject({
      lawProposalsChanged: [{ by: '管理员', own: false, document: { contactTries: 5 } }],
    });

    const id = proposal?.id ?? 0;
    expect(await propose(second, 6)).toEqual({ __typename: 'LawProposalWaiting', proposalId: id, by: '管理员' });
    expect(await confirm(admin, id)).toEqual({ __typename: 'SecondPersonNeeded', askedBy: '管理员' });
    expect(await confirm(second, id)).toEqual({
      __typename: 'LawPublished',
      change: { version: '2026.2', by: '管理员', confirmedBy: '陆安', alone: false },
    });
    expect(await waiting.next()).toEqual({ lawProposalsChanged: [] });
    const { lawProposals } = await sun.ask<{ lawProposals: readonly object[] }>(
      '{ lawProposals(kind: policy) { state settledBy } }',
    );
    expect(lawProposals).toEqual([{ state: 'confirmed', settledBy: '陆安' }]);
  });

  it('A12 is told on every server, also where nothing was done', { timeout: 30_000 }, async () => {
    const beside = await TestFloor.open({ time, beside: floor });
    try {
      const there = await beside.as('ad');
      const waiting = there.listen<{ lawProposalsChanged: readonly object[] }>(
        'subscription { lawProposalsChanged { id note } }',
      );
      await waiting.next();
      const { proposal } = await propose(second, 7);
      expect(await waiting.next()).toMatchObject({ lawProposalsChanged: [{ id: proposal?.id }] });
      const no = { proposalId: proposal?.id, note: '先试点再推广' };
      expect(await law(admin, 'declineLaw', 'DeclineLawInput', no)).toEqual({
        __typename: 'LawProposalEnded',
        proposal: { state: 'declined', settledBy: '管理员', settledNote: '先试点再推广' },
      });
      expect(await waiting.next()).toEqual({ lawProposalsChanged: [] });
    } finally {
      await beside.close();
    }
  });
});

describe('an order', () => {
  it('A12 is known by a whole number: any other is the fault of whoever asks', async () => {
    for (const proposalId of [1.5, 1e30]) {
      for (const [field, type, more] of [
        ['confirmLaw', 'ConfirmLawInput', {}],
        ['declineLaw', 'DeclineLawInput', { note: '先试点再推广' }],
      ] as const) {
        const query = `mutation ($input: ${type}!) { ${field}(input: $input) { __typename } }`;
        const { errors } = await admin.answer(query, { input: { proposalId, ...more } });
        expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
      }
    }
    expect(await confirm(admin, 2 ** 31 - 1)).toEqual({ __typename: 'LawProposalSettled', state: null });
  });

  it('A12 is taken down by two', async () => {
    const { complaintId } = await dispatched(sun, 'housing');
    done(await give(sun, 'supervise', { complaintId, assignmentId: 'a1', rung: 'listed', reason: '多次催办无果' }));
    const down = { complaintId, supervisionId: 's1', toRung: 'supervision', reason: '已有整改措施' };
    expect(await give(li, 'lowerSupervision', down)).toMatchObject({ __typename: 'LoweringIsAsked' });
    done(await give(li, 'askLowerSupervision', down));
    const { complaint } = await sun.ask<{ complaint: object }>(
      `query ($id: ID!) { complaint(id: $id) {
        requests { id kind state askedBy ... on LowerSupervisionRequest { supervisionId toRung reason } }
        timeline { verb request rung departmentId text } } }`,
      { id: complaintId },
    );
    expect(complaint).toMatchObject({
      requests: [{ kind: 'lowerSupervision', askedBy: '李领导', supervisionId: 's1', toRung: 'supervision' }],
    });
    expect((complaint as { timeline: readonly object[] }).timeline).toContainEqual({
      ...{ verb: 'requested', request: 'lowerSupervision', rung: 'supervision', departmentId: 'housing' },
      text: '已有整改措施',
    });
    const ruling = { complaintId, requestId: 'r1', grant: true, reason: '情况属实' };
    expect(await give(li, 'ruleOnRequest', ruling)).toMatchObject({ __typename: 'SecondPersonNeeded' });
    done(await give(sun, 'ruleOnRequest', ruling));
  });
});

describe('an escalation', () => {
  /** Resolves when the server has noted whose pages are open, from now on. */
  function pagesNoted(): Promise<void> {
    const { sessions } = floor.server.ledger;
    const present = sessions.present;
    return new Promise((resolve) => {
      sessions.present = async (tokens) => {
        const found = await present.call(sessions, tokens);
        sessions.present = present;
        resolve();
        return found;
      };
    });
  }

  it('A12 is confirmed by another who has a page open', async () => {
    const { complaintId } = await register(sun);
    done(await give(sun, 'escalate', { complaintId, reason: '来电人扬言上访' }));
    // everybody signed in so long ago that only an open page says that they are still there
    time.advance(2 * 60_000);
    await li.listen('subscription { boardChanged { open } }').next();
    await pagesNoted();
    const acknowledge = { complaintId, escalationId: 'e1' };
    expect(await give(sun, 'acknowledgeEscalation', acknowledge)).toMatchObject({
      ...{ __typename: 'OwnEscalation', onShift: expect.arrayContaining(['李领导']) },
    });
    // and is told so before pressing
    const { complaint } = await sun.ask<{ complaint: { offers: readonly { operation: string; refusal: unknown }[] } }>(
      'query ($id: ID!) { complaint(id: $id) { offers { operation refusal { __typename } } } }',
      { id: complaintId },
    );
    expect(complaint.offers).toContainEqual({
      ...{ operation: 'acknowledgeEscalation', refusal: { __typename: 'OwnEscalation' } },
    });
    done(await give(li, 'acknowledgeEscalation', acknowledge));
  });
});
