import { useMemo } from 'react';
import { FormattedMessage } from 'react-intl';
import { useHotlineZone } from '../../i18n/zone.js';
import { type TimeLabel, useClockLabel } from '../../live/use-clock.js';
import { shiftAt, shiftMayChangeAt } from './shift.js';

/** Whose shift it is, with its hours. */
export function ShiftLabel() {
  const zone = useHotlineZone();
  const label = useMemo<TimeLabel<string>>(
    () => ({ read: (now) => shiftAt(now, zone), nextChangeAt: shiftMayChangeAt }),
    [zone],
  );
  return <FormattedMessage id={`app.shift.${useClockLabel(label)}`} />;
}
