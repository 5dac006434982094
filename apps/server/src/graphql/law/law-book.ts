import type { LawBook } from '@watchfloor/domain/decision';
import type { RequestContext } from '../context.js';

/** Every version of the law that a clock may run by, and the one in force. The only place where the API reads it. */
export const lawBookOf = ({ ledger }: Pick<RequestContext, 'ledger'>): Promise<LawBook> => ledger.law.book();
