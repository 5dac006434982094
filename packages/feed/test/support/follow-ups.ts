import type { Command } from '@watchfloor/domain/command';
import type { Complaint } from '@watchfloor/domain/complaint';

/** What somebody may do about what waits on a complaint: without these, most of what is begun at random is never settled. */
export function followUps(complaint: Complaint): readonly Exclude<Command['type'], 'register'>[] {
  const { state, requests, urges, supervisions, escalations, callbacks, coordination, clocks, assignments } = complaint;
  const some = <T extends { readonly state: string }>(all: readonly T[], ...states: readonly T['state'][]) =>
    all.some((one) => states.includes(one.state));
  return [
    ...(state === 'inHandling' ? (['ask', 'ask', 'urge'] as const) : []),
    ...(some(requests, 'pending') ? (['rule', 'rule', 'rule', 'withdrawRequest'] as const) : []),
    ...(some(urges, 'sent', 'delivered', 'read', 'hollow')
      ? (['confirmDelivery', 'readUrge', 'answerUrge', 'withdrawUrge', 'urge'] as const)
      : []),
    ...(some(urges, 'answered') ? (['judgeUrge'] as const) : []),
    ...(some(supervisions, 'issued') ? (['replySupervision', 'lowerSupervision'] as const) : []),
    ...(some(supervisions, 'replied') ? (['judgeSupervision'] as const) : []),
    ...(some(escalations, 'raised') ? (['acknowledgeEscalation'] as const) : []),
    ...(some(escalations, 'raised', 'acknowledged') ? (['answerEscalation', 'withdrawEscalation'] as const) : []),
    ...(some(callbacks, 'waiting') ? (['recordCallback', 'recordCallback'] as const) : []),
    ...(coordination !== null && coordination.decision === null ? (['decideCoordination'] as const) : []),
    ...(some(clocks, 'paused') ? (['resume'] as const) : []),
    ...(assignments.at(-1)?.replaces != null ? (['undoReassign'] as const) : []),
  ];
}
