import { MINUTE } from '@watchfloor/domain/time';
import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { UndoNotice } from './UndoNotice.js';
import { offerUndo, sayUndone } from './undo-notices.js';

/** For how long words that were thrown away can be had back. */
const KEPT_FOR = 10 * MINUTE;

/**
 * Whoever throws away what was written is not asked, and finds a way back for some minutes.
 *
 * @returns a function that says what was thrown away; `back` brings it back, and answers whether it did
 */
export function useThrowAway(): (said: string, back: () => boolean) => void {
  const { formatMessage } = useIntl();
  return useCallback(
    (said, back) => {
      const undo = async () => {
        const undone = formatMessage({ id: back() ? 'app.thrownAway.back' : 'app.thrownAway.gone' });
        sayUndone(id, undone);
        return { said: undone, again: false };
      };
      const id = offerUndo(<UndoNotice said={said} undo={undo} />, KEPT_FOR);
    },
    [formatMessage],
  );
}
