import { withholdsCaller } from '@watchfloor/domain/rights/withheld';
import type { CallerData } from '@watchfloor/ledger/write/caller';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context.js';
import type { CommandAnswer, RevealAnswer } from '../answer.js';
import { give } from '../give.js';
import { RevealResult } from '../result.type.js';
import { RevealInput } from './receiving.input.js';

@Resolver()
export class RevealResolver {
  @Mutation(() => RevealResult, {
    description:
      "Gives the caller's name and phone in the clear; that you looked, and why, is recorded. Not for leaders, and of a report (举报), or of what was one complaint with it, not for those who handle it.",
  })
  async revealCaller(
    @Arg('input', () => RevealInput, { description: 'Whose, and why.' }) input: RevealInput,
    @Ctx() context: RequestContext,
  ): Promise<RevealAnswer> {
    const { complaintId, reason } = input;
    const answer = await give(context, { type: 'revealCaller', complaintId, reason }, input);
    if (answer.kind !== 'done') return refused(answer);
    // of the complaint whose record says that somebody looked, whatever was asked for
    const caller = await callerOf(answer.complaintId, context);
    return typeof caller === 'string'
      ? { kind: caller, complaintId, role: context.viewer.actor.role }
      : { kind: 'revealed', ...caller };
  }
}

/** The caller, or why not: between the record of the look and the look something may have happened. */
async function callerOf(
  complaintId: string,
  { reads, viewer }: RequestContext,
): Promise<CallerData | 'complaintNotFound' | 'callerWithheld' | 'noCaller'> {
  const found = await reads.complaints.find(complaintId, viewer.scope);
  if (found === null) return 'complaintNotFound';
  if (withholdsCaller(viewer.scope, found.complaint)) return 'callerWithheld';
  return (await reads.complaints.caller(complaintId)) ?? 'noCaller';
}

function refused(answer: CommandAnswer): RevealAnswer {
  switch (answer.kind) {
    case 'complaintNotFound':
    case 'notAllowed':
    case 'callerWithheld':
    case 'noCaller':
    case 'textNeeded':
    case 'keyReused':
    case 'storageFull':
      return answer;
    default:
      throw new Error(`revealCaller was refused as ${answer.kind}, which its result has no member for`);
  }
}
