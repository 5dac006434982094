import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context.js';
import { type CommandAnswer, doneOf, refusedOf } from '../answer.js';
import { CommandResult } from '../result.type.js';
import { MergeInput, SplitInput } from './together.input.js';
import { SplitResultNode } from './together.type.js';

/** Commands on several complaints that happen together or not at all. */
@Resolver()
export class TogetherResolver {
  @Mutation(() => CommandResult, {
    description:
      'Ends a duplicate in another complaint, which takes over the earliest receipt and the strictest deadline (并单). Done tells of the complaint that lives on. For supervisors and admins.',
  })
  async mergeComplaint(
    @Arg('input', () => MergeInput, { description: 'Which duplicate, into which complaint and why.' })
    input: MergeInput,
    @Ctx() { commands, viewer }: RequestContext,
  ): Promise<CommandAnswer> {
    const { complaintId, intoId, reason, expectedVersion = null } = input;
    const request = { complaintId, intoId, reason, expectedVersion };
    const outcome = await commands.merge(request, viewer.actor, input.idempotencyKey);
    if (outcome.ok) return doneOf(outcome.into);
    return refusedOf(outcome.refusal, outcome.about ?? complaintId, viewer.actor);
  }

  @Mutation(() => SplitResultNode, {
    description:
      'Makes parts of a complaint complaints of their own, with the time that is already used (拆单). For supervisors and admins.',
  })
  async splitComplaint(
    @Arg('input', () => SplitInput, { description: 'Which complaint, its parts and why.' }) input: SplitInput,
    @Ctx() { commands, viewer }: RequestContext,
  ): Promise<SplitResultNode> {
    const { complaintId, reason, expectedVersion = null } = input;
    const parts = input.parts.map(({ kind, urgency, districtId, place, ...part }) => ({
      ...part,
      kind: kind ?? undefined,
      urgency: urgency ?? undefined,
      districtId: districtId ?? undefined,
      place: place ?? undefined,
    }));
    const request = { complaintId, parts, reason, expectedVersion };
    const outcome = await commands.split(request, viewer.actor, input.idempotencyKey);
    if (!outcome.ok) return { result: refusedOf(outcome.refusal, complaintId, viewer.actor), parts: [] };
    return { result: doneOf(outcome.whole), parts: outcome.parts.map(doneOf) };
  }
}
