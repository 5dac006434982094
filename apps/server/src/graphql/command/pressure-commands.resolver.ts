import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import type { CommandAnswer } from './answer.js';
import { give } from './give.js';
import { AcknowledgeInput, AnswerUrgeInput, EscalateInput, UrgeInput } from './pressure.input.js';
import { CommandResult } from './result.type.js';

/** Urges and escalations, and what answers them. */
@Resolver()
export class PressureCommandsResolver {
  @Mutation(() => CommandResult, {
    description: 'Urges the department of a leg that still owes something. For supervisors and admins.',
  })
  urge(
    @Arg('input', () => UrgeInput, { description: 'Which leg, and why.' }) input: UrgeInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { complaintId, assignmentId, reason } = input;
    return give(context, { type: 'urge', complaintId, assignmentId, reason }, input);
  }

  @Mutation(() => CommandResult, { description: 'Answers an urge on a leg of your own department. For liaisons.' })
  answerUrge(
    @Arg('input', () => AnswerUrgeInput, { description: 'Which urge, and the answer.' }) input: AnswerUrgeInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { complaintId, urgeId, progress, nextStep, promisedAt } = input;
    return give(context, { type: 'answerUrge', complaintId, urgeId, progress, nextStep, promisedAt }, input);
  }

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

  @Mutation(() => CommandResult, { description: 'Takes an escalation on. For supervisors, leaders and admins.' })
  acknowledgeEscalation(
    @Arg('input', () => AcknowledgeInput, { description: 'Which escalation.' }) input: AcknowledgeInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { complaintId, escalationId } = input;
    return give(context, { type: 'acknowledgeEscalation', complaintId, escalationId }, input);
  }
}
