import type { ComplaintState } from '@watchfloor/domain/vocabulary';
import { useWords } from '../i18n/words.js';
import classes from './StateWord.module.css';

/** Where a complaint stands, in a word; finished ones in quieter ink. */
export function StateWord({ state }: { state: ComplaintState }) {
  return (
    <span className={classes.word} data-state={state}>
      {useWords().complaintState(state)}
    </span>
  );
}
