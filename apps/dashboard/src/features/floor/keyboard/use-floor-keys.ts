import { useEffect, useRef } from 'react';
import { useMe } from '../../../app/session/me.js';
import { sheets } from '../../../ui/sheets.js';
import { type FloorVerb, focusKind, verbOf } from './floor-keys.js';

/** Calls `act` for every verb that is typed while nothing else claims the keyboard; it answers whether the key was its own. */
export function useFloorKeys(act: (verb: FloorVerb) => boolean): void {
  const { role } = useMe();
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || sheets.isOpen) return;
      const { key, ctrlKey, metaKey, altKey } = event;
      const verb = verbOf({ key, ctrlKey, metaKey, altKey, focus: focusKind(event.target) }, role);
      if (verb === null) return;
      if (latest.current(verb)) event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [role]);
}
