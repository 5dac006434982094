import { useIntl } from 'react-intl';
import type { Answer } from '../settings-query.js';
import type { WaitingHere } from '../use-waiting-here.js';
import { useWaitingWords } from '../WaitingNote.js';
import type { Away } from './away.js';

interface Standing {
  /** Nobody answered, and it has come all the same: the own proposal waits. There is nothing more to send. */
  readonly arrived: boolean;
  /** Why nothing can be asked for now; null where it can. */
  readonly over: string | null;
}

/** What a form that asks for a change of the law has to say of the one that waits already. */
export function useStanding(waiting: WaitingHere, answer: Answer | Away | null, sending: boolean): Standing {
  const { formatMessage } = useIntl();
  const words = useWaitingWords();
  // what comes while it is being sent is most likely this very one
  if (!waiting || sending) return { arrived: false, over: null };
  const arrived = answer !== null && 'fault' in answer && waiting.own;
  return { arrived, over: arrived ? formatMessage({ id: 'settings.waiting.arrived' }) : words(waiting) };
}
