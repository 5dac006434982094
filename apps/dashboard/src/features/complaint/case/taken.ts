import { createContext, use } from 'react';

/** Who took the case from the reader's department, where and when, in a sentence; null while it is the reader's to see. */
export const TakenContext = createContext<string | null>(null);

export const useTaken = (): string | null => use(TakenContext);
