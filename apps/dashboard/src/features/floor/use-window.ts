import { useCallback, useState } from 'react';

const smallest = 100;
/** As large as the server keeps one (`queueChanged`); beyond it a person filters rather than scrolls. */
export const largestWindow = 500;

/** How many rows are kept live: doubled whenever the end comes into view, and small again for another question. */
export function useWindow(question: object): { readonly first: number; grow(): void; growTo(rows: number): void } {
  const [state, setState] = useState({ question, first: smallest });
  const first = state.question === question ? state.first : smallest;
  const grow = useCallback(
    () => setState((held) => ({ question, first: nextWindow(held.question === question ? held.first : smallest) })),
    [question],
  );
  const growTo = useCallback(
    (rows: number) =>
      setState((held) => {
        const now = held.question === question ? held.first : smallest;
        return { question, first: Math.min(largestWindow, Math.max(now, rows)) };
      }),
    [question],
  );
  return { first, grow, growTo };
}

const nextWindow = (first: number): number => Math.min(largestWindow, first * 2);
