import { theSystem } from '@watchfloor/domain/actor';
import type { GivenCaller } from '@watchfloor/domain/command';
import { afterAll, describe, expect, test } from 'vitest';
import { done, ledgerTest, MONDAY, registration, supervisor } from './support.js';

const { ledger, client, close } = await ledgerTest();
const db = await client();
afterAll(close);

let messages = 0;
const from = (system: string, caller: GivenCaller | null) =>
  registration({ source: { system, id: `m${++messages}` }, caller });

const others = async (complaintId: string) =>
  (await ledger.complaints.sameCaller(complaintId, 10)).map(({ id }) => id).sort();

describe('A6 callers of another system', () => {
  test("A6 a source's own id is the caller, whether or not there is a phone", async () => {
    const first = from('messages', { name: '', phone: '', sourceId: 'U001' });
    const second = from('messages', { name: '网友', phone: '', sourceId: ' U001 ' });
    const third = from('messages', { name: '', phone: '13900001111', sourceId: 'U001' });
    for (const command of [first, second, third]) await ledger.execute(command, theSystem);
    expect(await others(first.complaintId)).toEqual([second.complaintId, third.complaintId].sort());
  });

  test('A6 the same id in another system is somebody else', async () => {
    const here = from('one', { name: '', phone: '', sourceId: '7' });
    const there = from('other', { name: '', phone: '', sourceId: '7' });
    for (const command of [here, there]) await ledger.execute(command, theSystem);
    expect(await others(here.complaintId)).toEqual([]);
  });

  test('A6 a phone that is known joins an id to its caller', async () => {
    const called = registration({ caller: { name: '李强', phone: '13711112222' } });
    const wrote = from('messages', { name: '', phone: '137 1111 2222', sourceId: 'U002' });
    const wroteAgain = from('messages', { name: '', phone: '', sourceId: 'U002' });
    await ledger.execute(called, supervisor);
    for (const command of [wrote, wroteAgain]) await ledger.execute(command, theSystem);
    expect(await others(called.complaintId)).toEqual([wrote.complaintId, wroteAgain.complaintId].sort());
  });

  test('A6 histories of one batch and of a later one are known by the same id', async () => {
    const commands = ['U9', 'U9', 'U10', 'U9'].map((sourceId) => from('history', { name: '', phone: '', sourceId }));
    const histories = commands.map((command) => ({ steps: [{ at: MONDAY, actor: theSystem, command }] }));
    await ledger.executeHistory(histories.slice(0, 3));
    await ledger.executeHistory(histories.slice(3));
    const [first, second, , last] = commands.map(({ complaintId }) => complaintId);
    expect(await others(first ?? '')).toEqual([second, last].sort());
  });

  test('A6 eight that register one unknown id at the same moment make one caller', async () => {
    const commands = Array.from({ length: 8 }, () => from('race', { name: '', phone: '', sourceId: 'U1' }));
    await Promise.all(commands.map((command) => ledger.execute(command, theSystem)));
    const { rows } = await db.query(`select * from caller_source where system = 'race'`);
    expect(rows).toHaveLength(1);
    expect(await others(commands[0]?.complaintId ?? '')).toHaveLength(7);
  });
});

test('A5 the parts of a split complaint keep the caller as given with the whole', async () => {
  const whole = registration({ caller: { name: '王桂兰', phone: '13900003001' } });
  await ledger.execute(whole, supervisor);
  await ledger.execute(registration({ caller: { name: '李强', phone: '13900003001' } }), supervisor);
  const part = { title: '路灯不亮', details: '小区门口的路灯不亮。', categoryId: 'lighting' };
  const request = { complaintId: whole.complaintId, parts: [part], reason: '两件事', expectedVersion: null };
  const { parts } = done(await ledger.split(request, supervisor));
  const [split] = parts;
  expect(await ledger.complaints.caller(split?.complaintId ?? '')).toEqual({ name: '王桂兰', phone: '13900003001' });
});

describe('A5 a caller who was taken down wrongly', () => {
  const correct = (complaintId: string, name: string | null, phone: string | null) =>
    ledger.execute({ type: 'correctCaller', complaintId, name, phone, reason: '登记时听错' }, supervisor);

  test('A5 is corrected with this complaint and as a person; other complaints keep what was given with them', async () => {
    const first = registration({ caller: { name: '赵立', phone: '13522220001' } });
    const second = registration({ caller: { name: '赵丽', phone: '13522220001' } });
    for (const command of [first, second]) done(await ledger.execute(command, supervisor));
    done(await correct(second.complaintId, '赵莉', '135-2222-0009'));
    expect(await ledger.complaints.caller(second.complaintId)).toEqual({ name: '赵莉', phone: '13522220009' });
    expect(await ledger.complaints.caller(first.complaintId)).toEqual({ name: '赵立', phone: '13522220001' });
    // still one person, known by the right phone from now on
    const third = registration({ caller: { name: '赵', phone: '13522220009' } });
    done(await ledger.execute(third, supervisor));
    expect(await others(third.complaintId)).toEqual([first.complaintId, second.complaintId].sort());
  });

  test('A5 the log has it masked, with who and why, and nothing else of it', async () => {
    const { complaintId } = done(
      await ledger.execute(registration({ caller: { name: '钱多', phone: '13522220002' } }), supervisor),
    );
    done(await correct(complaintId, '钱朵', null));
    const [entry] = await ledger.complaints.timeline(complaintId);
    expect(entry).toMatchObject({
      actorName: supervisor.name,
      events: [{ type: 'callerCorrected', reason: '登记时听错', before: { name: '钱*' }, after: { name: '钱*' } }],
    });
    const { rows } = await db.query('select events::text from event_log where complaint_id = $1', [complaintId]);
    expect(JSON.stringify(rows)).not.toMatch(/钱多|钱朵|13522220002/);
  });

  test('A5 a correction does not make two callers one', async () => {
    const one = registration({ caller: { name: '孙一', phone: '13522220003' } });
    const other = registration({ caller: { name: '李二', phone: '13522220004' } });
    for (const command of [one, other]) done(await ledger.execute(command, supervisor));
    expect(await correct(one.complaintId, null, '13522220004')).toEqual({
      ok: false,
      refusal: { kind: 'phoneOfAnother' },
    });
    expect(await ledger.complaints.caller(one.complaintId)).toEqual({ name: '孙一', phone: '13522220003' });
    const anonymous = registration({ caller: null });
    done(await ledger.execute(anonymous, supervisor));
    expect(await correct(anonymous.complaintId, '谁', null)).toMatchObject({ refusal: { kind: 'noCaller' } });
  });
});
