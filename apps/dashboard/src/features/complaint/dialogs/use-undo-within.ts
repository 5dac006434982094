import { HOUR, MINUTE, type Millis } from '@watchfloor/domain/time';
import { useLimitWords } from '../../../ui/use-limit-words.js';
import { useLaw } from '../case/use-law.js';

/** How long a move can be taken back, by the law in force. */
export interface UndoWithin {
  /** `10 分钟`; empty until it is known. */
  readonly words: string;
  /** How long a notice offers it; false to leave that to the reader, where the length depends on a calendar or is not known. */
  readonly lasts: Millis | false;
}

const lengths: Readonly<Partial<Record<string, Millis>>> = { minutes: MINUTE, hours: HOUR };

export function useUndoWithin(): UndoWithin {
  const limit = useLaw()?.undoWithin;
  const inWords = useLimitWords();
  if (limit === undefined) return { words: '', lasts: false };
  const unit = lengths[limit.unit];
  return { words: inWords(limit), lasts: unit === undefined ? false : limit.amount * unit };
}
