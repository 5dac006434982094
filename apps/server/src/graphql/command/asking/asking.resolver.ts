import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context.js';
import type { CommandAnswer } from '../answer.js';
import { CommandResult } from '../result.type.js';
import { ask } from './ask.js';
import {
  AppealBreachInput,
  AskBackdatedPauseInput,
  AskExtensionInput,
  AskLowerSupervisionInput,
  AskLowerUrgencyInput,
  AskReturnInput,
  AskSuspensionInput,
  SubmitEvidenceInput,
} from './asking.input.js';

const ON_LEG = 'For liaisons on their own leg, supervisors and admins.';

/** What is asked of the center; another person rules on it. */
@Resolver()
export class AskingResolver {
  @Mutation(() => CommandResult, { description: `Asks that a leg is taken back as not our duty (退单). ${ON_LEG}` })
  askReturn(
    @Arg('input', () => AskReturnInput, { description: 'Which leg, and the basis.' }) input: AskReturnInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { assignmentId, basis, toDepartmentId = null } = input;
    return ask(context, { kind: 'return', assignmentId, basis, toDepartmentId }, input);
  }

  @Mutation(() => CommandResult, { description: `Asks for a later deadline (延期). ${ON_LEG}` })
  askExtension(
    @Arg('input', () => AskExtensionInput, { description: 'Which leg, and how much more.' }) input: AskExtensionInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { assignmentId, limit, reason } = input;
    const { amount, unit } = limit;
    return ask(context, { kind: 'extension', assignmentId, limit: { amount, unit }, reason }, input);
  }

  @Mutation(() => CommandResult, { description: `Asks that the handling clock stands still (挂账). ${ON_LEG}` })
  askSuspension(
    @Arg('input', () => AskSuspensionInput, { description: 'Which leg, why and until when.' })
    input: AskSuspensionInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { assignmentId, cause, promisedAt, reason } = input;
    return ask(context, { kind: 'suspension', assignmentId, cause, promisedAt, reason }, input);
  }

  @Mutation(() => CommandResult, {
    description: `Asks for a pause that was not entered when it was, with evidence. ${ON_LEG}`,
  })
  askBackdatedPause(
    @Arg('input', () => AskBackdatedPauseInput, { description: 'Which leg, since when, and what shows it.' })
    input: AskBackdatedPauseInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { assignmentId, cause, from, to = null, evidence } = input;
    return ask(context, { kind: 'backdate', assignmentId, cause, from, to, evidence }, input);
  }

  @Mutation(() => CommandResult, { description: 'Asks for a lower urgency. For supervisors and admins.' })
  askLowerUrgency(
    @Arg('input', () => AskLowerUrgencyInput, { description: 'Which complaint, and why.' })
    input: AskLowerUrgencyInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { urgency, reason } = input;
    return ask(context, { kind: 'lowerUrgency', urgency, reason }, input);
  }

  @Mutation(() => CommandResult, {
    description:
      'Asks that an order goes down to a lower rung, or back; another person rules. For supervisors, leaders and admins.',
  })
  askLowerSupervision(
    @Arg('input', () => AskLowerSupervisionInput, { description: 'Which order, to where and why.' })
    input: AskLowerSupervisionInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { supervisionId, toRung = null, reason } = input;
    return ask(context, { kind: 'lowerSupervision', supervisionId, toRung, reason }, input);
  }

  @Mutation(() => CommandResult, {
    description: `Proves that a promise was kept though the record came late. ${ON_LEG}`,
  })
  submitEvidence(
    @Arg('input', () => SubmitEvidenceInput, { description: 'Which clock, when, and what shows it.' })
    input: SubmitEvidenceInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { clockId, occurredAt, evidence } = input;
    return ask(context, { kind: 'evidence', clockId, occurredAt, evidence }, input);
  }

  @Mutation(() => CommandResult, { description: `Contests a missed deadline (考核申诉). ${ON_LEG}` })
  appealBreach(
    @Arg('input', () => AppealBreachInput, { description: 'Which clock, and the ground.' }) input: AppealBreachInput,
    @Ctx() context: RequestContext,
  ): Promise<CommandAnswer> {
    const { clockId, ground } = input;
    return ask(context, { kind: 'appeal', clockId, ground }, input);
  }
}
