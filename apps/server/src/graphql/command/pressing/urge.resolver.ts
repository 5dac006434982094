import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context.js';
import type { CommandAnswer } from '../answer.js';
import { give } from '../give.js';
import { CommandResult } from '../result.type.js';
import { AnswerUrgeInput, JudgeUrgeInput, OnUrgeInput, UrgeInput, WithdrawUrgeInput } from './urge.input.js';

/** Urges (催办), and what answers them. */
@Resolver()
export class UrgeResolver {
  @Mutation(() => CommandResult, {
    description: 'Urges the department of a leg that still owes something. For supervisors and admins.',
  })
  urge(
    @Arg('input', () => UrgeInput, { description: 'Which leg, and why.' }) input: UrgeInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { complaintId, assignmentId, reason } = input;
    const seenUrgeId = input.seenUrgeId ?? undefined;
    return give(context, { type: 'urge', complaintId, assignmentId, reason, seenUrgeId }, input);
  }

  @Mutation(() => CommandResult, {
    description: [
      'Says that your open page has taken an urge on a leg of your own department: only then it counts as delivered. For liaisons.',
      'Once is enough; a page sends it for every open urge of its rows that is `sent` or `nobodyThere`.',
    ].join('\n'),
  })
  confirmDelivery(
    @Arg('input', () => OnUrgeInput, { description: 'Which urge.' }) input: OnUrgeInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { complaintId, urgeId } = input;
    return give(context, { type: 'confirmDelivery', complaintId, urgeId, channel: 'page' }, input);
  }

  @Mutation(() => CommandResult, {
    description: 'Notes that you have seen an urge on a leg of your own department. For liaisons.',
  })
  readUrge(
    @Arg('input', () => OnUrgeInput, { description: 'Which urge.' }) input: OnUrgeInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { complaintId, urgeId } = input;
    return give(context, { type: 'readUrge', complaintId, urgeId }, input);
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
    description: 'Accepts the answer to an urge, or rejects it as hollow. For supervisors and admins.',
  })
  judgeUrge(
    @Arg('input', () => JudgeUrgeInput, { description: 'Which urge, and the verdict.' }) input: JudgeUrgeInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { complaintId, urgeId, accept, reason = null } = input;
    return give(context, { type: 'judgeUrge', complaintId, urgeId, accept, reason }, input);
  }

  @Mutation(() => CommandResult, { description: 'Takes an urge back. For supervisors and admins.' })
  withdrawUrge(
    @Arg('input', () => WithdrawUrgeInput, { description: 'Which urge, and why.' }) input: WithdrawUrgeInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { complaintId, urgeId, reason } = input;
    return give(context, { type: 'withdrawUrge', complaintId, urgeId, reason }, input);
  }
}
