import type { Asked } from '@watchfloor/domain/request';
import type { RequestContext } from '../../context.js';
import type { CommandAnswer } from '../answer.js';
import { give } from '../give.js';
import type { OnComplaintInput } from '../on-complaint.input.js';

/** Asks the center for something that another person rules on. */
export function ask(context: RequestContext, asked: Asked, input: OnComplaintInput): Promise<CommandAnswer> {
  return give(context, { type: 'ask', complaintId: input.complaintId, asked }, input);
}
