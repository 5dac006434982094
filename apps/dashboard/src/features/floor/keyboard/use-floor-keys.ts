import { useEffect, useRef } from 'react';
import { type FloorVerb, focusKind, verbOf } from './floor-keys.js';

/** Calls `act` for every verb that is typed while nothing else claims the keyboard. */
export function useFloorKeys(act: (verb: FloorVerb) => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const { key, ctrlKey, metaKey, altKey } = event;
      const verb = verbOf({ key, ctrlKey, metaKey, altKey, focus: focusKind(event.target) });
      if (verb === null) return;
      // Escape keeps its meaning for drawers and menus as well; everything else is ours alone.
      if (verb !== 'leave') event.preventDefault();
      latest.current(verb);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
