import { useWords } from '../../../i18n/words.js';
import { useLimitWords } from '../../../ui/use-limit-words.js';
import type { ProblemWords } from './sentences.js';
import { usePlaceText } from './use-place-text.js';

/** The words in which problems of a document are told. */
export function useProblemWords(): ProblemWords {
  const { district } = useWords();
  return { district, place: usePlaceText(), limit: useLimitWords() };
}
