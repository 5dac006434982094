import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import type { CommandAnswer } from './answer.js';
import { give } from './give.js';
import { AddAssistantInput, AnswerInput, LegInput, ReassignInput } from './leg.input.js';
import { CommandResult } from './result.type.js';

/** What is done with one department's leg. */
@Resolver()
export class LegCommandsResolver {
  @Mutation(() => CommandResult, { description: 'Signs for a leg of your own department. For liaisons.' })
  signAssignment(
    @Arg('input', () => LegInput, { description: 'Which leg.' }) input: LegInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { complaintId, assignmentId } = input;
    return give(context, { type: 'sign', complaintId, assignmentId }, input);
  }

  @Mutation(() => CommandResult, { description: 'Answers on a signed leg of your own department. For liaisons.' })
  answerAssignment(
    @Arg('input', () => AnswerInput, { description: 'Which leg, and the answer.' }) input: AnswerInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { complaintId, assignmentId, text } = input;
    return give(context, { type: 'answer', complaintId, assignmentId, text }, input);
  }

  @Mutation(() => CommandResult, { description: 'Moves a leg to another department. For supervisors and admins.' })
  reassign(
    @Arg('input', () => ReassignInput, { description: 'Which leg, to whom and why.' }) input: ReassignInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { complaintId, assignmentId, toDepartmentId, reason, expectedVersion = null } = input;
    return give(
      context,
      { type: 'reassign', complaintId, assignmentId, toDepartmentId, reason, expectedVersion },
      input,
    );
  }

  @Mutation(() => CommandResult, {
    description: 'Gives a further department a leg beside the lead. For supervisors and admins.',
  })
  addAssistant(
    @Arg('input', () => AddAssistantInput, { description: 'Which complaint, and who assists.' })
    input: AddAssistantInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { complaintId, departmentId, note = null, expectedVersion = null } = input;
    return give(context, { type: 'addAssistant', complaintId, departmentId, note, expectedVersion }, input);
  }
}
