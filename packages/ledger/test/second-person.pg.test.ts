import type { Person } from '@watchfloor/domain/actor';
import { theSystem } from '@watchfloor/domain/actor';
import { chinaSpec } from '@watchfloor/domain/calendars/china';
import { defaultPolicy } from '@watchfloor/domain/policies/default';
import { defaultSecondPerson } from '@watchfloor/domain/second-person';
import { HOUR, MINUTE, SECOND } from '@watchfloor/domain/time';
import type { Role } from '@watchfloor/domain/vocabulary';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { done, type LedgerTest, ledgerTest, MONDAY, registration, supervisor } from './support.js';

const he: Person = { id: 'adm-he', name: '何宁', role: 'admin', departmentId: null };
const lu: Person = { id: 'adm-lu', name: '陆安', role: 'admin', departmentId: null };
const keep = { note: '按市里新规', openClocks: 'keep' } as const;
const dayOff = (day: string) => ({ ...chinaSpec, holidays: [...chinaSpec.holidays, day] });
const contactTries = (contactTries: number) => ({ ...defaultPolicy, contactTries });

const made: LedgerTest[] = [];
let it: LedgerTest;
beforeEach(async () => {
  it = await ledgerTest();
  made.push(it);
});
afterAll(async () => {
  for (const one of made) await one.close();
});

async function account({ id, name, role }: { id: string; name: string; role: Role }, demo = false) {
  const departmentId = role === 'liaison' ? 'housing' : null;
  const given = { id, username: id, name, role, departmentId, passwordHash: '$argon2id$x', demo };
  const created = await it.ledger.accounts.create(given);
  if ('usernameTaken' in created) throw new Error('the name is taken');
  return created;
}

async function proposed(body: unknown = contactTries(5)) {
  const outcome = done(await it.ledger.law.publish('policy', body, keep, he));
  if (outcome.change !== null) throw new Error('it was published');
  return outcome.proposal;
}

describe('a change of the law', () => {
  beforeEach(async () => {
    await account(he);
    await account(lu);
  });

  test('A12 waits for a second person, and is in force by the word of both', async () => {
    const { law } = it.ledger;
    const proposal = await proposed();
    expect(proposal).toMatchObject({
      kind: 'policy',
      cause: 'published',
      basedOn: '2026.1',
      by: he.id,
      note: keep.note,
    });
    expect(await law.waiting()).toEqual([proposal]);
    expect(await law.document('policy')).toMatchObject({ version: '2026.1' });

    expect(await law.confirm(proposal.id, he)).toEqual({
      ok: false,
      refusal: { kind: 'secondPersonNeeded', askedBy: he.id },
    });
    expect(await law.confirm(proposal.id, supervisor)).toMatchObject({ refusal: { kind: 'notAllowed' } });
    it.clock.advance(MINUTE);
    expect(done(await law.confirm(proposal.id, lu)).change).toMatchObject({
      ...{ version: '2026.2', by: he.id, confirmedBy: lu.id, alone: false, note: keep.note, at: MONDAY + MINUTE },
    });
    expect(await law.document('policy')).toMatchObject({ version: '2026.2', body: { contactTries: 5 } });
    expect(await law.changes('policy')).toMatchObject([{ by: he.id, confirmedBy: lu.id, alone: false }, {}]);
    expect(await law.proposals('policy', 9)).toMatchObject([
      { id: proposal.id, state: 'confirmed', settled: { by: lu.id, at: MONDAY + MINUTE } },
    ]);
    expect(await law.confirm(proposal.id, lu)).toMatchObject({
      refusal: { kind: 'lawProposalSettled', state: 'confirmed' },
    });
    expect(await it.ledger.people.names([he.id, lu.id])).toEqual(new Map([he, lu].map(({ id, name }) => [id, name])));
  });

  test('A12 one person at a time proposes, for each document', async () => {
    const { law } = it.ledger;
    const { id, at } = await proposed();
    expect(await law.publish('policy', contactTries(6), keep, lu)).toEqual({
      ok: false,
      refusal: { kind: 'lawProposalWaiting', proposalId: id, at, by: he.id },
    });
    expect(done(await law.publish('calendar', dayOff('2026-03-06'), keep, lu)).change).toBeNull();
  });

  test('A12 is declined by another with a word, or taken back, and can be proposed anew', async () => {
    const { law } = it.ledger;
    const first = await proposed();
    expect(await law.decline(first.id, ' ', lu)).toMatchObject({ refusal: { kind: 'textNeeded' } });
    expect(done(await law.decline(first.id, '次数过多,先试点', lu)).proposal).toMatchObject({
      ...{ state: 'declined', settled: { by: lu.id, note: '次数过多,先试点' } },
    });
    const second = await proposed();
    expect(done(await law.decline(second.id, '数字有误,重拟', he)).proposal).toMatchObject({ state: 'withdrawn' });
    expect(await law.waiting()).toEqual([]);
    expect(await law.document('policy')).toMatchObject({ version: '2026.1' });
    expect(await law.decline(99, '没有这一项', lu)).toMatchObject({
      refusal: { kind: 'lawProposalSettled', state: null },
    });
  });

  test('A12 expires when what it would change is in force no more', async () => {
    const { law } = it.ledger;
    const { id } = await proposed();
    // the command line, which whoever has the database may use, waits for nobody, and the record says who it was
    expect(done(await law.publish('policy', contactTries(7), keep, theSystem)).change).toMatchObject({
      ...{ by: 'system', confirmedBy: null, alone: false },
    });
    expect(await law.proposals('policy', 9)).toMatchObject([{ id, state: 'expired', settled: { by: 'system' } }]);
    expect(await law.confirm(id, lu)).toMatchObject({ refusal: { kind: 'lawProposalSettled', state: 'expired' } });
    expect(await law.document('policy')).toMatchObject({ body: { contactTries: 7 } });
  });

  test('A12 is looked at anew when it is confirmed', async () => {
    const { law } = it.ledger;
    const db = await it.client();
    const { id } = await proposed();
    // what it speaks of is none any more
    await db.query(`update law_proposal set body = body || '{"contactTries": 0}'`);
    expect(await law.confirm(id, lu)).toMatchObject({ refusal: { kind: 'lawInvalid' } });
    expect(await law.waiting()).toHaveLength(1);
  });

  test('A12 is rolled back by two as well', async () => {
    const { law } = it.ledger;
    done(await law.confirm((await proposed()).id, lu));
    const back = done(await law.rollBack('policy', '误发,恢复', lu));
    if (back.change !== null) throw new Error('it was rolled back by one');
    expect(back.proposal).toMatchObject({ cause: 'rolledBack', version: '2026.1', basedOn: '2026.2', body: null });
    expect(done(await law.confirm(back.proposal.id, he)).change).toMatchObject({
      ...{ cause: 'rolledBack', version: '2026.1', by: lu.id, confirmedBy: he.id },
    });
    expect(await law.document('policy')).toMatchObject({ version: '2026.1' });
  });

  test('A12 a proposal whose answer was lost is asked for again, and answered as before', async () => {
    const { law } = it.ledger;
    const proposal = await proposed();
    expect(await proposed()).toEqual(proposal);
    expect(await law.waiting()).toEqual([proposal]);
    // another text, another note, another person: that is another proposal, and one waits already
    const others = [
      [contactTries(6), keep, he],
      [contactTries(5), { ...keep, note: '另有说明' }, he],
      [contactTries(5), { ...keep, openClocks: 'migrate' }, he],
      [contactTries(5), keep, lu],
    ] as const;
    for (const [body, how, who] of others) {
      const refusal = { kind: 'lawProposalWaiting', proposalId: proposal.id };
      expect(await law.publish('policy', body, how, who)).toMatchObject({ ok: false, refusal });
    }
    // … and confirmed before it was asked for again, it is in force
    const { change } = done(await law.confirm(proposal.id, lu));
    const again = await law.publish('policy', contactTries(5), { ...keep, basedOn: '2026.1' }, he);
    expect(again).toEqual({ ok: true, change });
    expect(await law.changes('policy')).toHaveLength(2);
  });

  test('A12 a roll back whose answer was lost is asked for again, and takes back one change', async () => {
    const { law } = it.ledger;
    done(await law.confirm((await proposed()).id, lu));
    const back = () => law.rollBack('policy', '误发,恢复', lu, '2026.2');
    const { proposal } = done(await back()) as { proposal: { id: number } };
    expect(done(await back())).toMatchObject({ change: null, proposal: { id: proposal.id } });
    const { change } = done(await law.confirm(proposal.id, he));
    expect(await back()).toEqual({ ok: true, change });
    // whoever looked at a version that is in force no more takes back nothing that they have not seen
    const refusal = { kind: 'lawChanged', inForce: '2026.1' };
    expect(await law.rollBack('policy', '别的理由', lu, '2026.2')).toMatchObject({ ok: false, refusal });
    expect(await law.waiting()).toEqual([]);
  });

  test('A12 two who confirm at the same moment make one change', async () => {
    await account({ id: 'adm-3', name: '孙立', role: 'admin' });
    const { id } = await proposed();
    const third: Person = { id: 'adm-3', name: '孙立', role: 'admin', departmentId: null };
    const outcomes = await Promise.all([it.ledger.law.confirm(id, lu), (await it.another()).law.confirm(id, third)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await it.ledger.law.changes('policy')).toHaveLength(2);
  });

  test('A12 is one person’s where the policy in force says so, and it takes two to say so', async () => {
    const { law } = it.ledger;
    const alone = { ...defaultPolicy, secondPerson: { ...defaultSecondPerson, publishing: false } };
    done(await law.confirm((await proposed(alone)).id, lu));
    expect(done(await law.publish('policy', { ...alone, contactTries: 4 }, keep, he)).change).toMatchObject({
      ...{ by: he.id, confirmedBy: null, alone: false },
    });
    // rolling back is another matter
    expect(done(await law.rollBack('policy', '误发,恢复', he)).change).toBeNull();
  });
});

describe('a city with one administrator', () => {
  test('A12 is not locked out: that one publishes alone, and the record says so', async () => {
    const { law, accounts } = it.ledger;
    await account(he);
    await account({ id: 'sup', name: '周敏', role: 'supervisor' });
    await account(lu);
    await accounts.setDisabled(lu.id, true);
    // everybody knows the password of a demo account: it is nobody's second person but another's of the demo
    await account({ id: 'demo-admin', name: '示范管理员', role: 'admin' }, true);
    expect(done(await law.publish('policy', contactTries(5), keep, he)).change).toMatchObject({
      ...{ by: he.id, confirmedBy: null, alone: true },
    });
    expect(done(await law.rollBack('policy', '误发,恢复', he)).change).toMatchObject({ alone: true });
  });

  test('A12 nor by the other leaving while a proposal waits', async () => {
    const { law, accounts } = it.ledger;
    await account(he);
    await account(lu);
    const { id } = await proposed();
    await accounts.setDisabled(lu.id, true);
    expect(done(await law.confirm(id, he)).change).toMatchObject({ by: he.id, confirmedBy: null, alone: true });
  });

  test('A12 nobody of the demo settles what one who is not has proposed', async () => {
    const { law } = it.ledger;
    await account(he);
    await account(lu);
    const known = await account({ id: 'demo-admin', name: '示范管理员', role: 'admin' }, true);
    const { id } = await proposed();
    const needed = { ok: false, refusal: { kind: 'secondPersonNeeded', askedBy: he.id } };
    expect(await law.confirm(id, known)).toEqual(needed);
    expect(await law.decline(id, '不同意这样改', known)).toEqual(needed);
    done(await law.confirm(id, lu));
  });

  test('A12 accounts of the demo are second persons to each other', async () => {
    await account(he, true);
    await account(lu, true);
    done(await it.ledger.law.confirm((await proposed()).id, lu));
  });
});

describe('whoever raised an escalation', () => {
  const life = { idleMs: HOUR, wholeMs: HOUR };
  const escalated = async () => {
    const { complaintId } = done(await it.ledger.execute(registration(), supervisor));
    done(await it.ledger.execute({ type: 'escalate', complaintId, reason: '来电人扬言上访' }, supervisor));
    return { type: 'acknowledgeEscalation', complaintId, escalationId: 'e1' } as const;
  };

  test('A12 does not confirm it while another has a page open, and does when nobody has', async () => {
    const { ledger, clock } = it;
    await account(supervisor);
    const other = await account({ id: 'sup-2', name: '陈静', role: 'supervisor' });
    const token = await ledger.sessions.create(other, life);
    await ledger.sessions.present([token ?? '']);
    const acknowledge = await escalated();
    const refusal = { kind: 'ownEscalation', onShift: ['陈静'] };
    expect(await ledger.execute(acknowledge, supervisor)).toEqual({ ok: false, refusal });
    // the page stays open: every look at it says so
    clock.advance(50 * SECOND);
    await ledger.sessions.present([token ?? '']);
    clock.advance(50 * SECOND);
    expect(await ledger.execute(acknowledge, supervisor)).toEqual({ ok: false, refusal });
    // it was closed a minute ago, and the session goes on
    clock.advance(MINUTE);
    done(await ledger.execute(acknowledge, supervisor));
    const found = await ledger.complaints.find(acknowledge.complaintId, { kind: 'all' });
    expect(found?.complaint.escalations).toMatchObject([{ acknowledgedBy: supervisor.id, alone: true }]);
  });

  test('A12 whoever has signed in and has no page open is on no shift', async () => {
    const { ledger } = it;
    await account(supervisor);
    const token = await ledger.sessions.create(await account({ id: 'sup-2', name: '陈静', role: 'supervisor' }), life);
    expect((await ledger.sessions.use(token ?? ''))?.id).toBe('sup-2');
    done(await ledger.execute(await escalated(), supervisor));
  });

  test('A12 a disabled account is on no shift', async () => {
    const { ledger } = it;
    await account(supervisor);
    const other = await account({ id: 'sup-2', name: '陈静', role: 'supervisor' });
    const token = await ledger.sessions.create(other, life);
    await ledger.sessions.present([token ?? '']);
    await ledger.accounts.setDisabled('sup-2', true);
    done(await ledger.execute(await escalated(), supervisor));
  });
});
