import { ManualClock } from '@watchfloor/testkit/clock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everythingOf } from './everything.js';
import { MORNING, TestFloor } from './floor.js';
import type { Session } from './session.js';
import { dispatched, done, give, register } from './words.js';

const caller = { callerName: '欧阳建军', callerPhone: '13900005678' };
/** In whatever form: in the clear, spaced, masked. */
const secrets = ['欧阳', '建军', '13900005678', '139-0000-5678', '5678'];

let floor: TestFloor;
let sun: Session;
let wen: Session;
let zhuo: Session;
let li: Session;
beforeAll(async () => {
  floor = await TestFloor.open({ time: new ManualClock(MORNING) });
  sun = await floor.as('sun');
  wen = await floor.as('wen');
  zhuo = await floor.as('zhuo');
  li = await floor.as('li');
});
afterAll(() => floor.close());

const query = `query ($id: ID!) { former: formerComplaint(id: $id) { ${everythingOf('FormerComplaint')} } complaint(id: $id) { id } }`;

interface Entry {
  readonly verb: string;
  readonly text: string | null;
  readonly actorName: string;
  readonly departmentId: string | null;
}
interface Former {
  readonly number: string;
  readonly title: string;
  readonly left: Entry | null;
  readonly doing: readonly Entry[];
}
const asked = (session: Session, id: string) =>
  session.ask<{ former: Former | null; complaint: object | null }>(query, { id });

/** Housing has worked on it, was pressed for it, and loses it to urban, which works on. */
async function takenAway(fields: object = {}): Promise<string> {
  const { complaintId } = await dispatched(sun, 'housing', { ...caller, ...fields });
  const on = { complaintId };
  const leg = { ...on, assignmentId: 'a1' };
  done(await give(wen, 'signAssignment', leg));
  done(
    await give(wen, 'recordContact', {
      ...leg,
      reached: true,
      note: '已与欧阳建军（139-0000-5678）通话，约定下午上门',
    }),
  );
  done(await give(sun, 'urge', { ...leg, reason: '上级关注，请先联系' }));
  done(
    await give(wen, 'answerUrge', {
      ...{ ...on, urgeId: 'u1', progress: '维修队已到现场查看漏点', nextStep: '下午更换防水层' },
      promisedAt: '2026-03-02T16:00:00+08:00',
    }),
  );
  done(await give(wen, 'reportProgress', { ...leg, text: '防水材料已运到，正在拆除旧层' }));
  done(await give(sun, 'reassign', { ...leg, toDepartmentId: 'urban', reason: '属公共区域，内部意见' }));
  done(await give(zhuo, 'signAssignment', { ...on, assignmentId: 'a2' }));
  done(await give(zhuo, 'reportProgress', { ...on, assignmentId: 'a2', text: '城管到场后的情况' }));
  done(await give(sun, 'callAgain', { ...on, note: '来电人又来催' }));
  return complaintId;
}

/** Housing leads it and waives the part of urban, which loses its leg to water. */
async function partTakenAway(): Promise<string> {
  const { complaintId } = await register(sun);
  const parts = { leadDepartmentId: 'housing', assistDepartmentIds: ['urban'] };
  done(await give(sun, 'dispatchComplaint', { complaintId, ...parts }));
  const leg = { complaintId, assignmentId: 'a1' };
  done(await give(zhuo, 'signAssignment', { complaintId, assignmentId: 'a2' }));
  done(await give(wen, 'signAssignment', leg));
  const waive = [{ assignmentId: 'a2', reason: '城管推诿，不再等待' }];
  done(await give(wen, 'answerAssignment', { ...leg, text: '屋顶防水已重做。', waive }));
  done(await give(sun, 'rejectAnswer', { complaintId, reason: '需要城管以外的部门' }));
  const move = { assignmentId: 'a2', toDepartmentId: 'water', reason: '改由水务协办' };
  done(await give(sun, 'reassign', { complaintId, ...move }));
  return complaintId;
}

describe('D2 a department that has a complaint no more', () => {
  it.each([{}, { kind: 'report' }])('goes on reading what it did itself, and where it went (%o)', async (fields) => {
    const id = await takenAway(fields);
    const { former, complaint } = await asked(wen, id);
    expect(complaint).toBeNull();
    expect(former?.doing.map(({ verb }) => verb)).toEqual(['progressReported', 'urgeAnswered', 'contacted', 'signed']);
    expect(former?.doing.map(({ text }) => text)).toContain('防水材料已运到，正在拆除旧层');
    expect(former?.left).toMatchObject({ verb: 'assigned', actorName: '孙督办', departmentId: 'urban', text: null });
  });

  it.each([{}, { kind: 'report' }])(
    'reads nothing that others said, nothing that came after, and no caller (%o)',
    async (fields) => {
      const id = await takenAway({ title: '欧阳建军反映屋顶漏水', ...fields });
      const told = JSON.stringify(await asked(wen, id));
      for (const secret of [...secrets, '上级关注', '内部意见', '城管到场', '又来催', '雨天屋顶漏水', '临澜路'])
        expect(told).not.toContain(secret);
    },
  );

  it('D2 reads what it asked the center itself, and nothing that the center or a leader asked about its leg', async () => {
    const { complaintId } = await dispatched(sun, 'housing');
    const leg = { complaintId, assignmentId: 'a1' };
    done(await give(wen, 'signAssignment', leg));
    const more = { limit: { amount: 2, unit: 'workingDays' } };
    done(await give(sun, 'askExtension', { ...leg, ...more, reason: '该单位人手不足，中心代为申请' }));
    done(await give(wen, 'askReturn', { ...leg, basis: '该楼顶属公共区域，应由城管负责' }));
    done(await give(sun, 'supervise', { ...leg, rung: 'listed', reason: '久拖不决' }));
    const lowering = { supervisionId: 's1', toRung: 'supervision', reason: '该单位负责人已约谈' };
    done(await give(li, 'askLowerSupervision', { complaintId, ...lowering }));
    done(await give(sun, 'reassign', { ...leg, toDepartmentId: 'urban', reason: '属公共区域' }));
    const { former } = await asked(wen, complaintId);
    expect(former?.doing.map(({ verb, text }) => [verb, text])).toEqual([
      ['requested', '该楼顶属公共区域，应由城管负责'],
      ['signed', null],
    ]);
    for (const words of ['人手不足', '约谈']) expect(JSON.stringify(former)).not.toContain(words);
  });

  it('D2 of a part that it had it does not read why the lead did without it', async () => {
    const { former } = await asked(zhuo, await partTakenAway());
    expect(former?.doing.map(({ verb }) => verb)).toEqual(['signed']);
    expect(JSON.stringify(former)).not.toContain('推诿');
  });

  it('cannot do anything about it', async () => {
    const complaintId = await takenAway();
    expect(
      await give(wen, 'reportProgress', { complaintId, assignmentId: 'a1', text: '又去看过一次现场' }),
    ).toMatchObject({
      __typename: 'ComplaintNotFound',
    });
  });

  it('reads it in full again when it comes back, and then it is no former one', async () => {
    const complaintId = await takenAway();
    done(await give(sun, 'addAssistant', { complaintId, departmentId: 'housing', note: '协助查看' }));
    expect(await asked(wen, complaintId)).toEqual({ former: null, complaint: { id: complaintId } });
  });
});

it('D2 whoever never had it reads nothing, and neither does whoever sees it', async () => {
  const taken = await takenAway();
  const others = await dispatched(sun, 'urban');
  const fresh = await register(sun);
  expect((await asked(wen, others.complaintId)).former).toBeNull();
  expect((await asked(wen, fresh.complaintId)).former).toBeNull();
  expect((await asked(sun, taken)).former).toBeNull();
  expect((await asked(zhuo, taken)).former).toBeNull();
  expect((await asked(wen, 'no id')).former).toBeNull();
});
