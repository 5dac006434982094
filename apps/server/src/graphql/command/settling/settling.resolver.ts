import type { RecordCallback } from '@watchfloor/domain/command';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context.js';
import type { CommandAnswer } from '../answer.js';
import { give } from '../give.js';
import { CommandResult } from '../result.type.js';
import {
  type CallbackOutcomeInput,
  ConveneInput,
  DecideCoordinationInput,
  RecordCallbackInput,
} from './settling.input.js';

/** Callers are called back, groups settle what one department cannot. */
@Resolver()
export class SettlingResolver {
  @Mutation(() => CommandResult, {
    description:
      'Records a try to call back (回访). A caller whose matter is not solved, or who is not satisfied, brings the complaint back. For supervisors and admins.',
  })
  recordCallback(
    @Arg('input', () => RecordCallbackInput, { description: 'Which callback, and how it went.' })
    input: RecordCallbackInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { complaintId, callbackId, note } = input;
    const outcome = outcomeOf(input.outcome);
    return give(context, { type: 'recordCallback', complaintId, callbackId, outcome, note }, input);
  }

  @Mutation(() => CommandResult, {
    description:
      'Sets up a group that settles a mass or disputed complaint (协调小组). For supervisors, leaders and admins.',
  })
  convene(
    @Arg('input', () => ConveneInput, { description: 'Which complaint, who and why.' }) input: ConveneInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { complaintId, expectedVersion = null, memberDepartmentIds, representatives, reason } = input;
    const members = { memberDepartmentIds, representatives };
    return give(context, { type: 'convene', complaintId, expectedVersion, ...members, reason }, input);
  }

  @Mutation(() => CommandResult, {
    description: "Records the group's decision: who leads, and cannot return it. For supervisors, leaders and admins.",
  })
  decideCoordination(
    @Arg('input', () => DecideCoordinationInput, { description: 'Which complaint, and the decision.' })
    input: DecideCoordinationInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { complaintId, expectedVersion = null, text, leadDepartmentId } = input;
    return give(context, { type: 'decideCoordination', complaintId, expectedVersion, text, leadDepartmentId }, input);
  }
}

function outcomeOf(given: CallbackOutcomeInput | null | undefined): RecordCallback['outcome'] {
  if (!given) return { reached: false };
  return { reached: true, solved: given.solved, satisfied: given.satisfied ?? null };
}
