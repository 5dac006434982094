import { type Actor, type Person, theSystem } from '../../src/actor.js';
import {
  type Complaint,
  isCurrent,
  isOwed,
  isPending,
  isUnsettled,
  legById,
  openEscalationOf,
} from '../../src/complaint.js';
import { withDepartments } from '../../src/decide/assign.js';
import type { Instant } from '../../src/time.js';
import { admin, leader, liaisonOf, otherSupervisor, supervisor } from '../life.js';
import type { Verb } from '../verbs.js';
import { anyVerb, departments, verbTypes } from './any-verb.js';
import type { Dice } from './dice.js';

/** These would end nearly every life before it began. */
const endings: readonly Verb['type'][] = ['notAccept', 'withdraw', 'mergeAway'];

/** A type of command: mostly one for which there is something to speak of, so that lives get somewhere. */
function anyType(dice: Dice, complaint: Complaint): Verb['type'] {
  const odds = dice.roll(60);
  if (odds === 0) return dice.pick(endings, 'withdraw');
  if (odds < 8) return dice.pick(verbTypes, 'passTime');
  return dice.pick(likely(complaint), 'passTime');
}

function likely(complaint: Complaint): readonly Verb['type'][] {
  const { state, urges, supervisions, requests, callbacks, assignments, clocks, coordination } = complaint;
  const types: Verb['type'][] = [
    'callAgain',
    'reclassify',
    'ask',
    'escalate',
    'absorb',
    'applyLaw',
    'convene',
    'passTime',
  ];
  const when = (there: boolean, ...some: readonly Verb['type'][]) => there && types.push(...some);
  when(state === 'registered', 'dispatch', 'dispatch', 'dispatch');
  when(withDepartments.includes(state), 'reassign', 'addAssistant', 'urge', 'urge', 'supervise', 'ask', 'ask', 'ask');
  when(
    assignments.some((one) => isCurrent(one) && one.state === 'signed'),
    'ask',
    'ask',
    'ask',
    'ask',
    'ask',
  );
  when(assignments.some(isPending), 'sign', 'sign', 'recordContact', 'reportProgress', 'answer');
  when(
    requests.some((one) => one.state === 'pending'),
    'rule',
    'rule',
    'rule',
    'rule',
    'withdrawRequest',
  );
  when(urges.some(isOwed), 'answerUrge', 'answerUrge', 'confirmDelivery', 'readUrge', 'withdrawUrge');
  when(
    urges.some((urge) => urge.state === 'answered'),
    'judgeUrge',
    'judgeUrge',
  );
  when(supervisions.some(isUnsettled), 'replySupervision', 'replySupervision', 'judgeSupervision', 'lowerSupervision');
  when(openEscalationOf(complaint) !== undefined, 'acknowledgeEscalation', 'answerEscalation', 'withdrawEscalation');
  when(state === 'answered', 'rejectAnswer', 'rejectAnswer', 'acceptAnswer');
  when(state === 'accepted', 'close');
  when(state === 'accepted' || state === 'closed', 'reopen', 'reopen');
  when(
    callbacks.some((one) => one.state === 'waiting'),
    'recordCallback',
    'recordCallback',
  );
  when(
    clocks.some((clock) => clock.state === 'paused'),
    'resume',
    'resume',
  );
  when(
    clocks.some(({ breach }) => breach?.state === 'standing'),
    'ask',
  );
  when(coordination !== null && coordination.decision === null, 'decideCoordination');
  when(assignments.at(-1)?.replaces != null, 'undoReassign', 'undoReassign', 'undoReassign');
  return types;
}

const people: readonly Person[] = [supervisor, otherSupervisor, leader, admin, ...departments.map(liaisonOf)];

/** Any command about a complaint, and somebody who gives it. */
export function anything(dice: Dice, complaint: Complaint, now: Instant): { readonly by: Actor; readonly verb: Verb } {
  const verb = anyVerb(anyType(dice, complaint), dice, complaint, now);
  return { verb, by: anybody(dice, verb, complaint) };
}

/** Mostly somebody who may, so that something happens: the product itself, and a second person for rulings. */
function anybody(dice: Dice, verb: Verb, complaint: Complaint): Actor {
  if (dice.roll(4) === 0)
    return dice.roll(2) === 0 ? dice.pick(people, supervisor) : liaisonOf(owerOf(verb, complaint));
  return verb.type === 'rule' ? dice.pick([otherSupervisor, admin], admin) : theSystem;
}

function owerOf(verb: Verb, complaint: Complaint): string {
  const speaksOf = 'asked' in verb ? verb.asked : verb;
  const about = 'assignmentId' in speaksOf ? legById(complaint, speaksOf.assignmentId) : undefined;
  const pressed =
    complaint.urges.find(({ id }) => 'urgeId' in verb && id === verb.urgeId) ??
    complaint.supervisions.find(({ id }) => 'supervisionId' in verb && id === verb.supervisionId);
  const owing = about ?? legById(complaint, pressed?.assignmentId ?? '') ?? complaint.assignments.find(isCurrent);
  return owing?.departmentId ?? 'housing';
}

/** What comes next when all goes well, and who does it; mixed in so that lives get old before something odd happens to them. */
export function natural(complaint: Complaint): { readonly by: Actor; readonly verb: Verb } {
  const { state, assignments } = complaint;
  const lead = assignments.findLast((one) => one.role === 'lead' && isCurrent(one));
  const department = liaisonOf(lead?.departmentId ?? 'housing');
  const assignmentId = lead?.id ?? 'a1';
  const mandatory = assignments.filter((part) => part.mandatory && isPending(part) && part.waivedFor === null);
  const waive = mandatory.map((part) => ({ assignmentId: part.id, reason: '无需等待' }));
  switch (state) {
    case 'registered':
      return {
        by: supervisor,
        verb: { type: 'dispatch', leadDepartmentId: 'housing', assistDepartmentIds: ['water'], expectedVersion: null },
      };
    case 'dispatched':
      return { by: department, verb: { type: 'sign', assignmentId } };
    case 'inHandling':
      return { by: department, verb: { type: 'answer', assignmentId, text: '已处理完毕,群众认可。', waive } };
    case 'answered':
      return { by: supervisor, verb: { type: 'acceptAnswer', expectedVersion: null } };
    case 'accepted':
      return { by: supervisor, verb: calledBack(complaint) ?? { type: 'close', note: null, expectedVersion: null } };
    case 'closed':
      return {
        by: supervisor,
        verb: calledBack(complaint) ?? { type: 'reopen', reason: '有新情况', expectedVersion: null },
      };
  }
}

function calledBack({ callbacks }: Complaint): Verb | null {
  const waiting = callbacks.find(({ state }) => state === 'waiting');
  if (waiting === undefined) return null;
  const outcome = { reached: true, solved: true, satisfied: waiting.excluded ? null : true } as const;
  return { type: 'recordCallback', callbackId: waiting.id, outcome, note: '群众表示满意' };
}
