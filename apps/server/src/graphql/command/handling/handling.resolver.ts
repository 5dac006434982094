import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context.js';
import type { CommandAnswer } from '../answer.js';
import { give } from '../give.js';
import { LegInput, LegReasonInput } from '../on-complaint.input.js';
import { CommandResult } from '../result.type.js';
import { AnswerInput, ContactInput, ProgressInput } from './handling.input.js';

/** What a department does with its leg. */
@Resolver()
export class HandlingResolver {
  @Mutation(() => CommandResult, { description: 'Signs for a leg of your own department. For liaisons.' })
  signAssignment(
    @Arg('input', () => LegInput, { description: 'Which leg.' }) input: LegInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { complaintId, assignmentId } = input;
    return give(context, { type: 'sign', complaintId, assignmentId }, input);
  }

  @Mutation(() => CommandResult, {
    description: 'Records a try to speak with the caller (首次联系), on a leg of your own department. For liaisons.',
  })
  recordContact(
    @Arg('input', () => ContactInput, { description: 'Which leg, and how it went.' }) input: ContactInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { complaintId, assignmentId, reached, note } = input;
    return give(context, { type: 'recordContact', complaintId, assignmentId, reached, note }, input);
  }

  @Mutation(() => CommandResult, {
    description: 'Says how things stand before the answer, on a leg of your own department. For liaisons.',
  })
  reportProgress(
    @Arg('input', () => ProgressInput, { description: 'Which leg, and the words.' }) input: ProgressInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { complaintId, assignmentId, text } = input;
    return give(context, { type: 'reportProgress', complaintId, assignmentId, text }, input);
  }

  @Mutation(() => CommandResult, { description: 'Answers on a signed leg of your own department. For liaisons.' })
  answerAssignment(
    @Arg('input', () => AnswerInput, { description: 'Which leg, and the answer.' }) input: AnswerInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { complaintId, assignmentId, text, waive } = input;
    return give(context, { type: 'answer', complaintId, assignmentId, text, waive }, input);
  }

  @Mutation(() => CommandResult, {
    description: 'Ends a suspension before its promised date. For liaisons on their own leg, supervisors and admins.',
  })
  resumeAssignment(
    @Arg('input', () => LegReasonInput, { description: 'Which leg, and why.' }) input: LegReasonInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { complaintId, assignmentId, reason } = input;
    return give(context, { type: 'resume', complaintId, assignmentId, reason }, input);
  }
}
