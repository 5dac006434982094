import type { Command } from '@watchfloor/domain/command';
import type { RequestContext } from '../context.js';
import { answerOf, type CommandAnswer } from './answer.js';

/** Gives the viewer's command and answers as the union on the wire wants it. */
export async function give(
  { commands, viewer }: RequestContext,
  command: Command,
  input: { readonly idempotencyKey?: string | null },
): Promise<CommandAnswer> {
  const outcome = await commands.give(command, viewer.actor, input.idempotencyKey);
  return answerOf(outcome, command.complaintId, viewer.actor);
}
