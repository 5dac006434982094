import { useEffect } from 'react';
import { useStale } from '../../live/live.js';

/** Marks the whole document while it may not be taken for the present; clocks and tiles go to muted ink by it at once. */
export function StaleMark() {
  const stale = useStale();
  useEffect(() => {
    document.documentElement.toggleAttribute('data-stale', stale);
    return () => document.documentElement.removeAttribute('data-stale');
  }, [stale]);
  return null;
}
