import { useEffect, useRef, useState } from 'react';
import { useSettled } from '../../../ui/composing.js';

const pauseMs = 200;

interface FilterText {
  /** What the field shows: exactly what was typed. */
  readonly typed: string;
  type(text: string): void;
  /** Typed, and meant at once. */
  now(text: string): void;
}

/**
 * The text of a field that narrows a list. The field owns it; the filter follows, trimmed, when somebody pauses. Only a filter that
 * was changed elsewhere (cleared, or by going back) takes its place.
 */
export function useFilterText(filter: string, onChange: (filter: string) => void): FilterText {
  const [typed, type] = useState(filter);
  /** The filter as it is known to be, and those after it that were asked for and have not come yet. */
  const asked = useRef<readonly string[]>([filter]);
  const ask = (text: string) => {
    const wanted = text.trim();
    if (asked.current.at(-1) === wanted) return;
    asked.current = [...asked.current, wanted];
    onChange(wanted);
  };
  useEffect(() => {
    const place = asked.current.indexOf(filter);
    asked.current = place === -1 ? [filter] : asked.current.slice(place);
    if (place === -1) type(filter);
  }, [filter]);
  const settled = useSettled(typed, pauseMs);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has settled is asked for once
  useEffect(() => ask(settled), [settled]);
  return {
    typed,
    type,
    now: (text) => {
      type(text);
      ask(text);
    },
  };
}
