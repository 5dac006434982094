import type { LimitRule, Policy } from '../policy.js';
import { Kind, type Urgency } from '../vocabulary.js';

const pressing: readonly Urgency[] = ['urgent', 'critical'];

const handling: readonly LimitRule[] = [
  { urgencies: pressing, limit: { amount: 24, unit: 'hours' } },
  { reopened: true, limit: { amount: 3, unit: 'workingDays' } },
  { kinds: [Kind.inquiry], limit: { amount: 2, unit: 'workingDays' } },
  { limit: { amount: 5, unit: 'workingDays' } },
];

/** An assistant's part is due before the lead's result is (case S31). */
const assisting: readonly LimitRule[] = [
  { roles: ['assist'], urgencies: pressing, limit: { amount: 18, unit: 'hours' } },
  { roles: ['assist'], reopened: true, limit: { amount: 2, unit: 'workingDays' } },
  { roles: ['assist'], kinds: [Kind.inquiry], limit: { amount: 1, unit: 'workingDays' } },
  { roles: ['assist'], limit: { amount: 4, unit: 'workingDays' } },
];

/** The default profile, composed of several cities' published rules (docs/domain.md, default profile). */
export const defaultPolicy: Policy = {
  version: '2026.1',
  limits: {
    citizen: handling,
    dispatch: [
      { urgencies: pressing, limit: { amount: 15, unit: 'minutes' } },
      { limit: { amount: 3.5, unit: 'workingHours' } },
    ],
    sign: [
      { urgencies: pressing, limit: { amount: 30, unit: 'minutes' } },
      { limit: { amount: 2, unit: 'workingHours' } },
    ],
    contact: [
      { roles: ['lead'], urgencies: pressing, limit: { amount: 30, unit: 'minutes' } },
      { roles: ['lead'], limit: { amount: 1, unit: 'workingDays' } },
    ],
    handle: [...assisting, ...handling],
    returnWindow: [{ limit: { amount: 1, unit: 'workingDays' } }],
    ruling: [
      { urgencies: pressing, limit: { amount: 30, unit: 'minutes' } },
      { limit: { amount: 4, unit: 'workingHours' } },
    ],
    urgeReply: [
      { urgencies: pressing, limit: { amount: 2, unit: 'hours' } },
      { limit: { amount: 4, unit: 'workingHours' } },
    ],
    supervisionReply: [{ limit: { amount: 3, unit: 'workingDays' } }],
    escalationAck: [{ limit: { amount: 30, unit: 'minutes' } }],
    escalationAnswer: [
      { step: 1, limit: { amount: 2, unit: 'hours' } },
      { step: 2, limit: { amount: 4, unit: 'hours' } },
      { limit: { amount: 8, unit: 'hours' } },
    ],
    callback: [
      { step: 1, limit: { amount: 1, unit: 'workingDays' } },
      { step: 2, limit: { amount: 7, unit: 'days', endsAt: 'close' } },
    ],
    promise: [],
  },
  warnings: { early: 0.5, near: 0.8 },
  raisedCountsFrom: 'change',
  reviewReserve: null,
  returns: { designateAt: 2 },
  extension: { most: 3, longest: { amount: 3, unit: 'workingDays' }, movesCitizen: true },
  pausing: {
    causes: [
      {
        id: 'litigation',
        name: '诉讼、仲裁或复议',
        nameEn: 'Court, arbitration or review',
        approvers: ['supervisor', 'admin'],
        longest: { amount: 180, unit: 'days' },
      },
      {
        id: 'appraisal',
        name: '检验、检测、鉴定',
        nameEn: 'Inspection or expert appraisal',
        approvers: ['supervisor', 'admin'],
        longest: { amount: 60, unit: 'days' },
      },
      {
        id: 'works',
        name: '工程施工周期',
        nameEn: 'Construction works',
        approvers: ['leader', 'admin'],
        longest: { amount: 180, unit: 'days' },
      },
      {
        id: 'weather',
        name: '恶劣天气',
        nameEn: 'Severe weather',
        approvers: ['supervisor', 'admin'],
        longest: { amount: 10, unit: 'days' },
      },
      {
        id: 'caller',
        name: '等待诉求人补充材料',
        nameEn: 'Waiting for the caller',
        approvers: ['supervisor', 'admin'],
        longest: { amount: 10, unit: 'days' },
      },
    ],
    longestTotal: { amount: 180, unit: 'days' },
    stopsLateness: false,
  },
  urging: {
    joinWithin: { amount: 30, unit: 'minutes' },
    quiet: { from: '22:00', to: '07:00', daysOff: true },
  },
  ladder: {
    rungs: {
      urge: { to: ['liaison'], copiedTo: [], next: 'notice', nextAfter: null },
      notice: {
        to: ['liaison', 'deputyLeader'],
        copiedTo: ['inspection'],
        next: 'supervision',
        nextAfter: null,
      },
      supervision: {
        to: ['leader'],
        copiedTo: ['inspection'],
        next: 'circular',
        nextAfter: { amount: 5, unit: 'workingDays' },
      },
      circular: {
        to: ['leader'],
        copiedTo: ['allUnits'],
        next: 'listed',
        nextAfter: { amount: 5, unit: 'workingDays' },
      },
      listed: { to: ['leader'], copiedTo: ['governmentOffice'], next: 'executive', nextAfter: null },
      executive: { to: ['executives'], copiedTo: ['governmentOffice'], next: null, nextAfter: null },
    },
    overdue: { metrics: ['handle'], rung: 'supervision', after: { amount: 1, unit: 'workingDays' } },
  },
  escalation: {
    levels: [{ roles: ['supervisor', 'admin'] }, { roles: ['leader', 'admin'] }, { roles: ['admin'] }],
    onBreach: { urgencies: ['critical'], metrics: ['sign', 'handle'] },
    critical: [
      { cause: 'threat', words: ['跳楼', '自杀', '轻生', '自焚', '同归于尽', '杀人', '放火'] },
      { cause: 'safety', words: ['燃气泄漏', '煤气泄漏', '触电', '坍塌', '爆炸', '起火'] },
      { cause: 'mass', words: ['集体上访', '聚集', '围堵', '群体性'] },
      { cause: 'willEscalate', words: ['要上访', '去上访', '去信访', '国家信访局', '找媒体曝光', '向上级反映'] },
      { cause: 'escalatedBefore', words: ['强烈要求', '推诿', '敷衍', '不作为', '忍无可忍', '多次反映'] },
    ],
  },
  callback: {
    excludedKinds: [Kind.report, Kind.inquiry, Kind.praise],
    rounds: 2,
    tries: 3,
    retryAfter: { amount: 2, unit: 'hours' },
    beforeClosing: true,
    dissatisfiedLevel: 2,
  },
  evidence: {
    trustedWithin: { amount: 24, unit: 'hours' },
    appealWithin: { amount: 10, unit: 'workingDays' },
  },
  contactTries: 3,
  undoWithin: { amount: 10, unit: 'minutes' },
};
