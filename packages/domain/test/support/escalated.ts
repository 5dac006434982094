import type { Register } from '../../src/command.js';
import type { Context } from '../../src/decision.js';
import { defaultPolicy } from '../../src/policies/default.js';
import { Life, lawWith, registration, signed, supervisor } from '../life.js';

export const escalate = { type: 'escalate', reason: '来电人情绪激动' } as const;
export const acknowledge = { type: 'acknowledgeEscalation', escalationId: 'e1' } as const;
export const decision = { type: 'answerEscalation', escalationId: 'e1', text: '已约谈部门负责人' } as const;
export const withdrawal = { type: 'withdrawEscalation', escalationId: 'e1', reason: '误报' } as const;

/** A role for each level, and no role for two. */
export const oneRoleEach = lawWith({
  escalation: {
    ...defaultPolicy.escalation,
    levels: [{ roles: ['supervisor'] }, { roles: ['leader'] }, { roles: ['admin'] }],
  },
});

export const oneLevel = lawWith({ escalation: { ...defaultPolicy.escalation, levels: [{ roles: ['leader'] }] } });

/** Raised by hand on Monday 2026-11-09 at 10:30: to be acknowledged by 11:00. */
export const raised = (context: Partial<Context> = {}): Life => {
  const life = signed();
  life.context = context;
  return life.give(supervisor, escalate);
};

export const born = (given: Partial<Register>, context: Partial<Context> = {}): Life =>
  new Life('2026-11-09 10:00', context).give(supervisor, { ...registration, ...given });

/** The escalation clocks, as they stand. */
export const clocks = (life: Life) =>
  life.it.clocks
    .filter(({ metric }) => metric === 'escalationAck' || metric === 'escalationAnswer')
    .map(({ metric, state }) => [metric, state]);
