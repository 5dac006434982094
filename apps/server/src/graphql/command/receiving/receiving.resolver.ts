import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context.js';
import { badInput } from '../../user-error.js';
import { isUuid } from '../../uuid.js';
import type { CommandAnswer } from '../answer.js';
import { give } from '../give.js';
import { ReasonInput } from '../on-complaint.input.js';
import { CommandResult } from '../result.type.js';
import { newComplaintId } from './new-complaint-id.js';
import { CallAgainInput, CorrectCallerInput, NotAcceptInput, ReclassifyInput } from './receiving.input.js';
import { RegisterInput } from './register.input.js';

/** A complaint is received, and known for what it is. */
@Resolver()
export class ReceivingResolver {
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
        complaintId: id ?? newComplaintId(context.viewer.actor.id, input.idempotencyKey),
        urgencyReason: urgencyReason ?? null,
        caller: known ? { name: callerName ?? '', phone: callerPhone ?? '' } : null,
        deadline: { kind: 'policy' },
        source: null,
      },
      input,
    );
  }

  @Mutation(() => CommandResult, {
    description:
      "Corrects the caller's name or phone: of this complaint, and of the person from now on; other complaints keep what was given with them. For supervisors and admins.",
  })
  correctCaller(
    @Arg('input', () => CorrectCallerInput, { description: 'Of which complaint, to what and why.' })
    input: CorrectCallerInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { complaintId, name = null, phone = null, reason } = input;
    return give(context, { type: 'correctCaller', complaintId, name, phone, reason }, input);
  }

  @Mutation(() => CommandResult, {
    description: "Ends a complaint that is not the hotline's to take (不予受理). For supervisors and admins.",
  })
  notAccept(
    @Arg('input', () => NotAcceptInput, { description: 'Which complaint, and the ground.' }) input: NotAcceptInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { complaintId, expectedVersion = null, ground } = input;
    return give(context, { type: 'notAccept', complaintId, expectedVersion, ground }, input);
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

  @Mutation(() => CommandResult, {
    description: 'Ends a complaint that the caller has taken back. For supervisors and admins.',
  })
  withdrawComplaint(
    @Arg('input', () => ReasonInput, { description: 'Which complaint, and why.' }) input: ReasonInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { complaintId, expectedVersion = null, reason } = input;
    return give(context, { type: 'withdraw', complaintId, expectedVersion, reason }, input);
  }

  @Mutation(() => CommandResult, {
    description: 'Corrects the kind, the category or the urgency, never to a lower one. For supervisors and admins.',
  })
  reclassify(
    @Arg('input', () => ReclassifyInput, { description: 'Which complaint, and what it is.' }) input: ReclassifyInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { complaintId, expectedVersion = null, kind, urgency, categoryId, reason } = input;
    const command = { type: 'reclassify', complaintId, expectedVersion, kind, urgency, categoryId, reason } as const;
    return give(context, command, input);
  }
}
