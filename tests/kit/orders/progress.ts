import { cityDirectory } from '@watchfloor/city/directory';
import { type Assignment, type Complaint, isCurrent, isPending } from '@watchfloor/domain/complaint';
import type { Random } from '@watchfloor/testkit/random';
import { liaisonOf, supervisor } from '../hotline.js';
import { by, type Order, unseen, type Verb } from './order.js';

const departmentIds = cityDirectory.departments.map(({ id }) => id);

/** What brings a complaint on: dispatch, work, judgement, callback, close; sometimes the start of it all again. */
export function progress(random: Random, complaint: Complaint): readonly Order[] {
  if (complaint.state === 'registered') return [dispatch(random, complaint)];
  const legs = complaint.assignments.filter(isCurrent).flatMap((leg) => work(random, complaint, leg));
  return [...legs, ...center(random, complaint).map((verb) => by(supervisor, verb, complaint))];
}

function dispatch(random: Random, complaint: Complaint): Order {
  const [leadDepartmentId = '', ...others] = random.shuffle(departmentIds);
  const assistDepartmentIds = others.slice(0, random.pick([0, 0, 1, 2]));
  return by(supervisor, { type: 'dispatch', leadDepartmentId, assistDepartmentIds, ...unseen }, complaint);
}

function work(random: Random, complaint: Complaint, leg: Assignment): readonly Order[] {
  const { id: assignmentId, departmentId, role, state } = leg;
  const liaison = liaisonOf(departmentId);
  if (state === 'awaitingSignature') return [by(liaison, { type: 'sign', assignmentId }, complaint)];
  if (state !== 'signed') return [];
  const waive = role === 'lead' && random.chance(0.5) ? missing(complaint) : [];
  const verbs: Verb[] = [
    { type: 'recordContact', assignmentId, reached: random.chance(0.5), note: '电话联系来电人' },
    { type: 'reportProgress', assignmentId, text: '已到现场勘查' },
    { type: 'answer', assignmentId, text: '已现场处理,群众表示认可。', waive },
    { type: 'answer', assignmentId, text: '已更换部件,恢复正常。', waive },
  ];
  return verbs.map((verb) => by(liaison, verb, complaint));
}

const missing = ({ assignments }: Complaint) =>
  assignments
    .filter((leg) => leg.role === 'assist' && leg.mandatory && isPending(leg))
    .map(({ id: assignmentId }) => ({ assignmentId, reason: '与此无关' }));

function center(random: Random, complaint: Complaint): readonly Verb[] {
  const called = complaint.callbacks.filter(({ state }) => state === 'waiting');
  const callbacks = called.map(({ id: callbackId, excluded }): Verb => {
    const satisfied = excluded ? null : random.chance(0.7);
    const reached = { reached: true, solved: random.chance(0.8), satisfied } as const;
    const outcome = random.chance(0.7) ? reached : ({ reached: false } as const);
    return { type: 'recordCallback', callbackId, outcome, note: '按约回访' };
  });
  switch (complaint.state) {
    case 'answered':
      return [
        { type: 'acceptAnswer', ...unseen },
        { type: 'acceptAnswer', ...unseen },
        { type: 'rejectAnswer', reason: '应办未办', ...unseen },
      ];
    case 'accepted':
      return [...callbacks, { type: 'close', note: null, ...unseen }];
    case 'closed':
      return [...callbacks, { type: 'reopen', reason: '出现新情况', ...unseen }];
    default:
      return callbacks;
  }
}
