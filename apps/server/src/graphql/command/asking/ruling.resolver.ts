import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context.js';
import type { CommandAnswer } from '../answer.js';
import { give } from '../give.js';
import { CommandResult } from '../result.type.js';
import { RequestInput, RuleInput } from './ruling.input.js';

/** What becomes of what was asked. */
@Resolver()
export class RulingResolver {
  @Mutation(() => CommandResult, {
    description:
      'Takes back what was asked and is not ruled on. For liaisons on their own leg, supervisors and admins.',
  })
  withdrawRequest(
    @Arg('input', () => RequestInput, { description: 'Which request.' }) input: RequestInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { complaintId, requestId } = input;
    return give(context, { type: 'withdrawRequest', complaintId, requestId }, input);
  }

  @Mutation(() => CommandResult, {
    description: 'Rules on what somebody else has asked. For supervisors, leaders and admins.',
  })
  ruleOnRequest(
    @Arg('input', () => RuleInput, { description: 'Which request, and the ruling.' }) input: RuleInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { complaintId, expectedVersion = null, requestId, grant, reason, designate } = input;
    const toDepartmentId = input.toDepartmentId ?? undefined;
    const callerNotice = input.callerNotice ?? undefined;
    const ruling = { grant, reason, designate, toDepartmentId, callerNotice };
    return give(context, { type: 'rule', complaintId, expectedVersion, requestId, ...ruling }, input);
  }
}
