import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context.js';
import type { CommandAnswer } from '../answer.js';
import { give } from '../give.js';
import { CommandResult } from '../result.type.js';
import {
  JudgeSupervisionInput,
  LowerSupervisionInput,
  ReplySupervisionInput,
  SuperviseInput,
} from './supervision.input.js';

/** Orders above an urge (督办), and what answers them. */
@Resolver()
export class SupervisionResolver {
  @Mutation(() => CommandResult, {
    description: 'Issues an order on a leg that still owes something. For supervisors, leaders and admins.',
  })
  supervise(
    @Arg('input', () => SuperviseInput, { description: 'Which leg, how high and why.' }) input: SuperviseInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { complaintId, assignmentId, rung, reason } = input;
    return give(context, { type: 'supervise', complaintId, assignmentId, rung, reason }, input);
  }

  @Mutation(() => CommandResult, { description: 'Replies to an order on a leg of your own department. For liaisons.' })
  replySupervision(
    @Arg('input', () => ReplySupervisionInput, { description: 'Which order, and the words.' })
    input: ReplySupervisionInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { complaintId, supervisionId, text } = input;
    return give(context, { type: 'replySupervision', complaintId, supervisionId, text }, input);
  }

  @Mutation(() => CommandResult, {
    description: 'Closes an order that was replied to, or sends it back. For supervisors, leaders and admins.',
  })
  judgeSupervision(
    @Arg('input', () => JudgeSupervisionInput, { description: 'Which order, and the verdict.' })
    input: JudgeSupervisionInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { complaintId, supervisionId, accept, reason = null } = input;
    return give(context, { type: 'judgeSupervision', complaintId, supervisionId, accept, reason }, input);
  }

  @Mutation(() => CommandResult, {
    description:
      'Takes an order down to a lower rung, or back, where the law leaves that to one person; elsewhere it is asked for. For supervisors, leaders and admins.',
  })
  lowerSupervision(
    @Arg('input', () => LowerSupervisionInput, { description: 'Which order, to where and why.' })
    input: LowerSupervisionInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { complaintId, supervisionId, toRung = null, reason } = input;
    return give(context, { type: 'lowerSupervision', complaintId, supervisionId, toRung, reason }, input);
  }
}
