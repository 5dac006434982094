import { useIntl } from 'react-intl';
import { useFormat } from '../../../ui/use-format.js';
import shared from '../Settings.module.css';
import type { Answer } from '../settings-query.js';
import type { Away } from './away.js';
import { awaySentence, problemSentences, refusalSentence } from './sentences.js';
import { useProblemWords } from './use-problem-words.js';

/** Why something was not done, and what to do next; nothing where it was. */
export function Refused({ answer }: { readonly answer: Answer | Away | null }) {
  const intl = useIntl();
  const format = useFormat();
  const words = useProblemWords();
  if (answer === null) return null;
  const sentence = 'fault' in answer ? awaySentence(answer, intl) : refusalSentence(answer, intl, format);
  if (sentence === null) return null;
  const problems =
    !('fault' in answer) && answer.__typename === 'LawInvalid' ? problemSentences(answer.problems, intl, words) : [];
  return (
    <div className={shared.note} role="alert">
      {sentence}
      {problems.length === 0 ? null : (
        <ul>
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
