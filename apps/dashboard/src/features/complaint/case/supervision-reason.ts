import type { SupervisionCause } from '@watchfloor/domain/vocabulary';
import type { Words } from '../../../i18n/words.js';
import { escalationReason } from './escalation-reason.js';

/** Why an order was issued. The product itself gives the metric of a missed deadline as its reason: say it in words. */
export const supervisionReason = (
  { cause, reason }: { readonly cause: SupervisionCause; readonly reason: string },
  words: Pick<Words, 'metricInFull' | 'threshold'>,
): string => escalationReason({ cause: cause === 'overdue' ? 'breach' : 'byHand', reason }, words);
