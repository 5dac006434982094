import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context.js';
import type { CommandAnswer } from '../answer.js';
import { give } from '../give.js';
import { CommandResult } from '../result.type.js';
import { AcknowledgeInput, AnswerEscalationInput, EscalateInput, WithdrawEscalationInput } from './escalation.input.js';

/** Escalations (升级), and what answers them. */
@Resolver()
export class EscalationResolver {
  @Mutation(() => CommandResult, {
    description: 'Raises a complaint so that somebody must acknowledge it. For supervisors, leaders and admins.',
  })
  escalate(
    @Arg('input', () => EscalateInput, { description: 'Which complaint, and why.' }) input: EscalateInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { complaintId, reason } = input;
    return give(context, { type: 'escalate', complaintId, reason }, input);
  }

  @Mutation(() => CommandResult, {
    description:
      'Takes an escalation on, at its level; one that you raised only where nobody else is on shift. For supervisors, leaders and admins.',
  })
  acknowledgeEscalation(
    @Arg('input', () => AcknowledgeInput, { description: 'Which escalation.' }) input: AcknowledgeInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { complaintId, escalationId } = input;
    return give(context, { type: 'acknowledgeEscalation', complaintId, escalationId }, input);
  }

  @Mutation(() => CommandResult, {
    description: 'Says what was decided: only this settles an escalation. For supervisors, leaders and admins.',
  })
  answerEscalation(
    @Arg('input', () => AnswerEscalationInput, { description: 'Which escalation, and the words.' })
    input: AnswerEscalationInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { complaintId, escalationId, text } = input;
    return give(context, { type: 'answerEscalation', complaintId, escalationId, text }, input);
  }

  @Mutation(() => CommandResult, {
    description: 'Takes an escalation back. For supervisors, leaders and admins.',
  })
  withdrawEscalation(
    @Arg('input', () => WithdrawEscalationInput, { description: 'Which escalation, and why.' })
    input: WithdrawEscalationInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { complaintId, escalationId, reason } = input;
    return give(context, { type: 'withdrawEscalation', complaintId, escalationId, reason }, input);
  }
}
