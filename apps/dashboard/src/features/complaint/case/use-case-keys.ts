import { useEffect } from 'react';
import { keyOf } from './CaseVerbs.js';
import type { Verb } from './verbs/verb.js';

const verbs = Object.entries(keyOf) as readonly (readonly [Verb, string])[];

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

/** One key for each verb people give most, while nobody types. */
export function useCaseKeys(onVerb: (verb: Verb) => void, active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
      const verb = verbs.find(([, key]) => key === event.key.toLowerCase())?.[0];
      if (verb === undefined) return;
      event.preventDefault();
      onVerb(verb);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onVerb, active]);
}
