import type { LegOutcome, Move } from '@watchfloor/ledger/write/reassign-many';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context.js';
import { badInput } from '../../user-error.js';
import { answerOf, refusedOf } from '../answer.js';
import { MoveInput, ReassignManyInput, UndoReassignManyInput } from './together.input.js';
import { LegPreviewNode, LegResultNode } from './together.type.js';

/** As many as a person selects on a floor; each is a transaction of its own. */
const MOST_LEGS = 500;

const EACH = 'An answer for each leg, in their order.';

/** One command on many legs: each is done, or refused, by itself. */
@Resolver()
export class ManyResolver {
  @Query(() => [LegPreviewNode], {
    description: `What reassignMany would answer as things stand now; changes nothing. ${EACH} For supervisors and admins.`,
  })
  async previewReassignMany(
    @Arg('input', () => MoveInput, { description: `Which legs, to whom and why: at most ${MOST_LEGS}.` })
    input: MoveInput,
    @Ctx() { ledger, viewer }: RequestContext,
  ): Promise<LegPreviewNode[]> {
    const { items, toDepartmentId, reason } = moveOf(input);
    const previews = await ledger.previewReassign(items, toDepartmentId, reason, viewer.actor);
    return previews.map(({ complaintId, assignmentId, refusal }) => ({
      complaintId,
      assignmentId,
      refusal: refusal && refusedOf(refusal, complaintId, viewer.actor),
    }));
  }

  @Mutation(() => [LegResultNode], {
    description: `Moves many legs to one department; a refusal takes no other leg with it. ${EACH} For supervisors and admins.`,
  })
  async reassignMany(
    @Arg('input', () => ReassignManyInput, { description: `Which legs, to whom and why: at most ${MOST_LEGS}.` })
    input: ReassignManyInput,
    @Ctx() context: RequestContext,
  ): Promise<LegResultNode[]> {
    const { commands, viewer } = context;
    return resultsOf(await commands.reassignMany(moveOf(input), viewer.actor, input.idempotencyKey), context);
  }

  @Mutation(() => [LegResultNode], {
    description:
      'Takes back what you did with reassignMany, leg by leg, as far as each can be undone. An answer for each leg that was moved; none for a key that moved nothing. For supervisors and admins.',
  })
  async undoReassignMany(
    @Arg('input', () => UndoReassignManyInput, { description: 'What is taken back.' }) input: UndoReassignManyInput,
    @Ctx() context: RequestContext,
  ): Promise<LegResultNode[]> {
    const { commands, viewer } = context;
    return resultsOf(await commands.undoReassignMany(input.idempotencyKey, viewer.actor), context);
  }
}

/** @throws GraphQLError BAD_USER_INPUT for no legs, or for too many */
function moveOf({ items, toDepartmentId, reason }: MoveInput): Move {
  if (items.length === 0 || items.length > MOST_LEGS) throw badInput(`items must be 1 to ${MOST_LEGS} legs`);
  const legs = items.map(({ complaintId, assignmentId, expectedVersion = null }) => ({
    complaintId,
    assignmentId,
    expectedVersion,
  }));
  return { items: legs, toDepartmentId, reason };
}

const resultsOf = (outcomes: readonly LegOutcome[], { viewer }: RequestContext): LegResultNode[] =>
  outcomes.map(({ complaintId, assignmentId, outcome }) => ({
    complaintId,
    assignmentId,
    result: answerOf(outcome, complaintId, viewer.actor),
  }));
