import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context.js';
import type { CommandAnswer } from '../answer.js';
import { give } from '../give.js';
import { LegInput } from '../on-complaint.input.js';
import { CommandResult } from '../result.type.js';
import { AddAssistantInput, DispatchInput, ReassignInput } from './handing.input.js';

/** Departments get legs, and lose them. */
@Resolver()
export class HandingResolver {
  @Mutation(() => CommandResult, {
    description: 'Hands a registered complaint to departments. For supervisors and admins.',
  })
  dispatchComplaint(
    @Arg('input', () => DispatchInput, { description: 'Which, and to whom.' }) input: DispatchInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { complaintId, expectedVersion = null, leadDepartmentId, assistDepartmentIds } = input;
    const command = { type: 'dispatch', complaintId, expectedVersion, leadDepartmentId, assistDepartmentIds } as const;
    return give(context, command, input);
  }

  @Mutation(() => CommandResult, {
    description: 'Gives a further department a leg beside the lead. For supervisors and admins.',
  })
  addAssistant(
    @Arg('input', () => AddAssistantInput, { description: 'Which complaint, and who assists.' })
    input: AddAssistantInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { complaintId, expectedVersion = null, departmentId, note = null, mandatory } = input;
    const designate = input.designate ?? undefined;
    const command = { type: 'addAssistant', complaintId, expectedVersion, departmentId, note, mandatory } as const;
    return give(context, { ...command, designate }, input);
  }

  @Mutation(() => CommandResult, { description: 'Moves a leg to another department. For supervisors and admins.' })
  reassign(
    @Arg('input', () => ReassignInput, { description: 'Which leg, to whom and why.' }) input: ReassignInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { complaintId, expectedVersion = null, assignmentId, toDepartmentId, reason } = input;
    const designate = input.designate ?? undefined;
    const command = { type: 'reassign', complaintId, expectedVersion, assignmentId, toDepartmentId, reason } as const;
    return give(context, { ...command, designate }, input);
  }

  @Mutation(() => CommandResult, {
    description:
      'Takes a reassignment back, soon and while the new department has done nothing: legs and clocks as before. For supervisors and admins.',
  })
  undoReassign(
    @Arg('input', () => LegInput, { description: 'The leg that the reassignment opened.' }) input: LegInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { complaintId, assignmentId } = input;
    return give(context, { type: 'undoReassign', complaintId, assignmentId }, input);
  }
}
