import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context.js';
import type { CommandAnswer } from '../answer.js';
import { give } from '../give.js';
import { ComplaintInput, ReasonInput } from '../on-complaint.input.js';
import { CommandResult } from '../result.type.js';
import { CloseInput } from './handling.input.js';

/** What the center makes of a department's answer. */
@Resolver()
export class JudgingResolver {
  @Mutation(() => CommandResult, {
    description: "Sends the lead's answer back: it should be done, and was not. For supervisors and admins.",
  })
  rejectAnswer(
    @Arg('input', () => ReasonInput, { description: 'Which complaint, and why.' }) input: ReasonInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { complaintId, expectedVersion = null, reason } = input;
    return give(context, { type: 'rejectAnswer', complaintId, expectedVersion, reason }, input);
  }

  @Mutation(() => CommandResult, {
    description: "Accepts the lead's answer: the caller's own clock stops. For supervisors and admins.",
  })
  acceptAnswer(
    @Arg('input', () => ComplaintInput, { description: 'Which complaint.' }) input: ComplaintInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { complaintId, expectedVersion = null } = input;
    return give(context, { type: 'acceptAnswer', complaintId, expectedVersion }, input);
  }

  @Mutation(() => CommandResult, {
    description: 'Closes a complaint whose answer is accepted. For supervisors and admins.',
  })
  closeComplaint(
    @Arg('input', () => CloseInput, { description: 'Which complaint.' }) input: CloseInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { complaintId, expectedVersion = null, note = null } = input;
    return give(context, { type: 'close', complaintId, expectedVersion, note }, input);
  }

  @Mutation(() => CommandResult, {
    description: 'Has a complaint whose result was accepted answered anew, on new facts. For supervisors and admins.',
  })
  reopenComplaint(
    @Arg('input', () => ReasonInput, { description: 'Which complaint, and the facts.' }) input: ReasonInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { complaintId, expectedVersion = null, reason } = input;
    return give(context, { type: 'reopen', complaintId, expectedVersion, reason }, input);
  }
}
