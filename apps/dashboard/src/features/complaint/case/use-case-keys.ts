import { useEffect } from 'react';
import { sheets } from '../../../ui/sheets.js';
import { keyOf } from './CaseVerbs.js';
import type { Verb } from './verbs/verb.js';

const verbs = Object.entries(keyOf) as readonly (readonly [Verb, string])[];

/** Whoever types, or stands in a form or a menu, has the keys for that. */
const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest(
    'input:not([type="checkbox"]), textarea, select, [contenteditable], [role="dialog"], [role="menu"], [role="listbox"]',
  ) !== null;

/** One key for each verb people give most, while nobody types and no form is open. */
export function useCaseKeys(onVerb: (verb: Verb) => void, active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const onKey = (event: KeyboardEvent) => {
      if (sheets.isOpen || event.isComposing) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isElsewhere(event.target)) return;
      const verb = verbs.find(([, key]) => key === event.key.toLowerCase())?.[0];
      if (verb === undefined) return;
      event.preventDefault();
      onVerb(verb);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onVerb, active]);
}
