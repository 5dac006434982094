import { caseOperations } from '@watchfloor/domain/offers/probes';
import { may } from '@watchfloor/domain/rights/may';
import type { Role } from '@watchfloor/domain/vocabulary';
import { ManualClock } from '@watchfloor/testkit/clock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everythingOf } from './everything.js';
import { MORNING, TestFloor } from './floor.js';
import type { Session } from './session.js';
import { dispatched, done, give, register } from './words.js';

interface Offer {
  readonly operation: string;
  readonly about: readonly string[];
  readonly refusal: { readonly __typename: string } | null;
}

let floor: TestFloor;
let sun: Session;
let wen: Session;
beforeAll(async () => {
  floor = await TestFloor.open({ time: new ManualClock(MORNING) });
  sun = await floor.as('sun');
  wen = await floor.as('wen');
});
afterAll(() => floor.close());

const query = `query ($id: ID!) { complaint(id: $id) { offers { ${everythingOf('Offer')} } } }`;
const offersTo = async (session: Session, id: string): Promise<readonly Offer[]> =>
  (await session.ask<{ complaint: { offers: readonly Offer[] } }>(query, { id })).complaint.offers;

/** A command of each of some operations, filled in well. */
const commands = {
  urge: ['urge', { assignmentId: 'a1', reason: '请尽快联系群众' }],
  reassign: ['reassign', { assignmentId: 'a1', toDepartmentId: 'water', reason: '属对方单位职责' }],
  escalate: ['escalate', { reason: '涉及多个部门' }],
  sign: ['signAssignment', { assignmentId: 'a1' }],
  reportProgress: ['reportProgress', { assignmentId: 'a1', text: '维修队已到现场查看漏点' }],
  acceptAnswer: ['acceptAnswer', {}],
  close: ['closeComplaint', {}],
  reopen: ['reopenComplaint', { reason: '群众补充了新材料' }],
  askSuspension: [
    'askSuspension',
    { assignmentId: 'a1', cause: 'weather', promisedAt: '2026-03-03T09:00:00+08:00', reason: '连日大雨无法施工' },
  ],
} as const;

const answers = async (session: Session, complaintId: string, operation: keyof typeof commands): Promise<string> => {
  const [mutation, input] = commands[operation];
  return (await give(session, mutation, { complaintId, ...input })).__typename;
};

/** A complaint at each point of its life. */
const lives: Readonly<Record<string, () => Promise<string>>> = {
  registered: async () => (await register(sun)).complaintId,
  dispatched: async () => (await dispatched(sun)).complaintId,
  signed: async () => {
    const { complaintId } = await dispatched(sun);
    done(await give(wen, 'signAssignment', { complaintId, assignmentId: 'a1' }));
    return complaintId;
  },
  withdrawn: async () => {
    const { complaintId } = await dispatched(sun);
    done(await give(sun, 'withdrawComplaint', { complaintId, reason: '来电人撤回诉求' }));
    return complaintId;
  },
};

describe('C9 what is offered over the API', () => {
  it.each([
    ['sun', 'supervisor'],
    ['wen', 'liaison'],
    ['li', 'leader'],
    ['ad', 'admin'],
  ] as const)('to %s is the list of what a %s has a right to, no more and no less', async (username, role: Role) => {
    const { complaintId } = await dispatched(sun);
    const offers = await offersTo(await floor.as(username), complaintId);
    expect(offers.map(({ operation }) => operation)).toEqual(caseOperations.filter((one) => may(role, one)));
  });

  it.each(Object.keys(lives))(
    'of a complaint that is %s is done, and what is not is refused just so',
    async (stage) => {
      for (const session of [sun, wen]) {
        for (const operation of Object.keys(commands) as (keyof typeof commands)[]) {
          // each on a complaint of its own: what one does changes what the next could
          const id = (await lives[stage]?.()) ?? '';
          if (session === wen && stage === 'registered') continue;
          const offer = (await offersTo(session, id)).find((one) => one.operation === operation);
          const told = offer === undefined ? 'NotAllowed' : (offer.refusal?.__typename ?? 'CommandDone');
          const answered = await answers(session, id, operation);
          // where there is nothing that it could be about, the command names something that is not there
          const nothing = told === 'WrongState' && answered === 'AssignmentNotFound';
          expect({ stage, operation, told: nothing ? answered : told }).toEqual({ stage, operation, told: answered });
          if (offer?.refusal === null && 'assignmentId' in commands[operation][1]) expect(offer.about).toEqual(['a1']);
        }
      }
    },
  );
});
