import { type Instant, MINUTE } from '@watchfloor/domain/time';
import { useCallback, useSyncExternalStore } from 'react';
import { useHotlineZone } from '../../i18n/zone.js';
import { useLive } from '../../live/live.js';
import { useNow } from '../../live/use-clock.js';
import { mute } from './sound.js';

export interface MuteSwitch {
  /** When the sound comes back; null while it is on. */
  readonly mutedUntil: Instant | null;
  turn(): void;
}

/** Silence to the end of the shift, or sound again. */
export function useMute(): MuteSwitch {
  const hotlineZone = useHotlineZone();
  const { time } = useLive();
  const now = useNow(MINUTE);
  const mutedUntil = useSyncExternalStore(mute.subscribe, () => mute.until(now));
  const turn = useCallback(() => {
    if (mute.until(time.now()) === null) mute.muteForShift(time.now(), hotlineZone);
    else mute.unmute();
  }, [time, hotlineZone]);
  return { mutedUntil, turn };
}
