import { FormattedMessage } from 'react-intl';
import { hotlineZone } from '../../i18n/zone.js';
import { type TimeLabel, useClockLabel } from '../../live/use-clock.js';
import { shiftAt, shiftMayChangeAt } from './shift.js';

const label: TimeLabel<string> = { read: (now) => shiftAt(now, hotlineZone), nextChangeAt: shiftMayChangeAt };

/** Whose shift it is, with its hours. */
export function ShiftLabel() {
  return <FormattedMessage id={`app.shift.${useClockLabel(label)}`} />;
}
