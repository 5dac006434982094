import type { Actor } from '@watchfloor/domain/actor';
import { chinaSpec } from '@watchfloor/domain/calendars/china';
import type { Command } from '@watchfloor/domain/command';
import { lawBook } from '@watchfloor/domain/law-book';
import { defaultPolicy } from '@watchfloor/domain/policies/default';
import { defaultSecondPerson } from '@watchfloor/domain/second-person';
import { HOUR } from '@watchfloor/domain/time';
import { admin, liaisonOf, MONDAY, registration, supervisor } from './support.js';

type Given = Command extends infer C ? (C extends Command ? Omit<C, 'complaintId'> : never) : never;

/** A command of the courses below, and whoever gives it. */
export interface Step {
  readonly actor: Actor;
  readonly given: Given;
}

const center = (given: Given): Step => ({ actor: supervisor, given });
const housing = (given: Given): Step => ({ actor: liaisonOf('housing'), given });
const whatever = { expectedVersion: null } as const;
const text = '已派维修人员到场更换照明线路';
const leg = { assignmentId: 'a1' } as const;
const { complaintId: _, ...register } = registration();
const receive = center(register);
const dispatch = center({ type: 'dispatch', leadDepartmentId: 'housing', assistDepartmentIds: [], ...whatever });

/** Leaves it to one person to take an order down, so that the command that does is given, too. */
export const law = lawBook({
  policies: [{ ...defaultPolicy, secondPerson: { ...defaultSecondPerson, loweringSupervision: false } }],
  calendars: [chinaSpec],
  policyVersion: defaultPolicy.version,
  calendarVersion: chinaSpec.version,
});

/** Courses of complaints that are accepted step by step; together they give every type of command that a person gives alone. */
export const courses: readonly (readonly Step[])[] = [
  [
    receive,
    center({
      type: 'reclassify',
      ...{ kind: 'help', urgency: 'normal', categoryId: 'lighting', reason: '群众是来求助的' },
      ...whatever,
    }),
    dispatch,
    center({ type: 'addAssistant', departmentId: 'water', note: null, mandatory: false, ...whatever }),
    center({ type: 'callAgain', note: '再次来电催问' }),
    center({ type: 'revealCaller', reason: '需要回访核实' }),
    center({ type: 'correctCaller', name: '李更正', phone: null, reason: '登记时听错' }),
    housing({ type: 'sign', ...leg }),
    housing({ type: 'recordContact', ...leg, reached: true, note: '电话联系诉求人' }),
    housing({ type: 'reportProgress', ...leg, text }),
    center({ type: 'urge', ...leg, reason: '请先联系群众' }),
    housing({ type: 'confirmDelivery', urgeId: 'u1', channel: 'page' }),
    housing({ type: 'readUrge', urgeId: 'u1' }),
    housing({ type: 'answerUrge', urgeId: 'u1', progress: text, nextStep: text, promisedAt: MONDAY + 5 * HOUR }),
    center({ type: 'judgeUrge', urgeId: 'u1', accept: true, reason: null }),
    center({ type: 'urge', ...leg, reason: '请先联系群众' }),
    center({ type: 'withdrawUrge', urgeId: 'u2', reason: '已经电话说明' }),
    center({ type: 'supervise', ...leg, rung: 'supervision', reason: '多次催办无果' }),
    housing({ type: 'replySupervision', supervisionId: 's1', text }),
    center({ type: 'judgeSupervision', supervisionId: 's1', accept: true, reason: null }),
    center({ type: 'supervise', ...leg, rung: 'circular', reason: '多次催办无果' }),
    center({ type: 'lowerSupervision', supervisionId: 's2', toRung: null, reason: '情况已经好转' }),
    center({ type: 'escalate', reason: '来电人扬言上访' }),
    center({ type: 'acknowledgeEscalation', escalationId: 'e1' }),
    center({ type: 'answerEscalation', escalationId: 'e1', text }),
    center({ type: 'escalate', reason: '来电人扬言上访' }),
    center({ type: 'withdrawEscalation', escalationId: 'e2', reason: '误报,已向来电人核实' }),
    housing({
      type: 'ask',
      asked: { kind: 'extension', ...leg, limit: { amount: 1, unit: 'workingDays' }, reason: '等待配件到货' },
    }),
    housing({ type: 'withdrawRequest', requestId: 'r1' }),
    housing({
      type: 'ask',
      asked: { kind: 'suspension', ...leg, cause: 'appraisal', promisedAt: MONDAY + 48 * HOUR, reason: '等待检测报告' },
    }),
    {
      actor: admin,
      given: {
        type: 'rule',
        ...{ requestId: 'r2', grant: true, reason: '情况属实', callerNotice: '已电话告知诉求人' },
        ...whatever,
      },
    },
    housing({ type: 'resume', ...leg, reason: '检测报告已出' }),
    center({
      type: 'convene',
      ...{ memberDepartmentIds: ['housing', 'water'], representatives: [], reason: '职责有争议' },
      ...whatever,
    }),
    center({ type: 'decideCoordination', text: '由住建牵头办理', leadDepartmentId: 'housing', ...whatever }),
    housing({ type: 'answer', ...leg, text }),
    center({ type: 'rejectAnswer', reason: '群众反映仍不亮', ...whatever }),
    housing({ type: 'answer', ...leg, text: `${text},群众认可` }),
    center({ type: 'acceptAnswer', ...whatever }),
    center({
      type: 'recordCallback',
      callbackId: 'k1',
      outcome: { reached: true, solved: true, satisfied: true },
      note: '已与群众通话',
    }),
    center({ type: 'close', note: null, ...whatever }),
    center({ type: 'reopen', reason: '出现新的情况', ...whatever }),
  ],
  [
    receive,
    dispatch,
    center({ type: 'reassign', ...leg, toDepartmentId: 'water', reason: '属供水管网', ...whatever }),
    center({ type: 'undoReassign', assignmentId: 'a2' }),
    center({ type: 'withdraw', reason: '来电人撤回诉求', ...whatever }),
  ],
  [receive, center({ type: 'notAccept', ground: '已进入诉讼程序', ...whatever })],
];

type Single = Exclude<Command['type'], 'passTime' | 'applyLaw' | 'absorb' | 'mergeAway' | 'splitInto'>;
/** Every type that a person gives, and alone; one that is added does not compile until a course gives it. */
const single: Readonly<Record<Single, true>> = {
  ...{ register: true, notAccept: true, callAgain: true, withdraw: true, reclassify: true, revealCaller: true },
  correctCaller: true,
  ...{ dispatch: true, addAssistant: true, reassign: true, undoReassign: true },
  ...{ sign: true, recordContact: true, reportProgress: true, answer: true, rejectAnswer: true, acceptAnswer: true },
  ...{ close: true, reopen: true, resume: true, ask: true, withdrawRequest: true, rule: true },
  ...{ urge: true, confirmDelivery: true, readUrge: true, answerUrge: true, judgeUrge: true, withdrawUrge: true },
  ...{ supervise: true, replySupervision: true, judgeSupervision: true, lowerSupervision: true },
  ...{ escalate: true, acknowledgeEscalation: true, answerEscalation: true, withdrawEscalation: true },
  ...{ recordCallback: true, convene: true, decideCoordination: true },
};
export const everyType = Object.keys(single) as readonly Single[];

export const commandOf = ({ given }: Step, complaintId: string): Command => ({ ...given, complaintId }) as Command;
