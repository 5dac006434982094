import { randomUUID } from 'node:crypto';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { badInput } from '../user-error.js';
import { isUuid } from '../uuid.js';
import type { CommandAnswer } from './answer.js';
import { CallAgainInput, CloseInput, ComplaintInput, DispatchInput } from './complaint.input.js';
import { give } from './give.js';
import { RegisterInput } from './register.input.js';
import { CommandResult } from './result.type.js';

/** What the center does with a complaint as a whole. */
@Resolver()
export class ComplaintCommandsResolver {
  @Mutation(() => CommandResult, { description: 'Registers a complaint. For supervisors and admins.' })
  registerComplaint(
    @Arg('input', () => RegisterInput, { description: 'The complaint.' }) input: RegisterInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { id, urgencyReason, callerName, callerPhone, idempotencyKey: _, ...given } = input;
    if (id && !isUuid(id)) throw badInput('id must be a UUID');
    const known = callerName || callerPhone;
    return give(
      context,
      {
        ...given,
        type: 'register',
        complaintId: id ?? randomUUID(),
        urgencyReason: urgencyReason ?? null,
        caller: known ? { name: callerName ?? '', phone: callerPhone ?? '' } : null,
        deadline: { kind: 'policy' },
        source: null,
      },
      input,
    );
  }

  @Mutation(() => CommandResult, {
    description: 'Hands a registered complaint to departments. For supervisors and admins.',
  })
  dispatchComplaint(
    @Arg('input', () => DispatchInput, { description: 'Which, and to whom.' }) input: DispatchInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { complaintId, expectedVersion = null, leadDepartmentId, assistDepartmentIds } = input;
    return give(
      context,
      { type: 'dispatch', complaintId, expectedVersion, leadDepartmentId, assistDepartmentIds },
      input,
    );
  }

  @Mutation(() => CommandResult, {
    description: "Accepts the departments' answers: the caller's own clock stops. For supervisors and admins.",
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
    description: 'Records that the caller has called again about an open complaint. For supervisors and admins.',
  })
  callAgain(
    @Arg('input', () => CallAgainInput, { description: 'Which complaint, and what was said.' }) input: CallAgainInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { complaintId, note } = input;
    return give(context, { type: 'callAgain', complaintId, note }, input);
  }
}
