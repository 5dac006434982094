import { createContext, use } from 'react';
import type { Acted } from './verbs/acted.js';

/** What has become of the case that a form is about, since the form was opened. */
interface CaseStanding {
  /** The case as it is now; null where it is not known, or not the reader's to see any more. */
  readonly now: Acted | null;
  /** Who took it from the reader, where and when, in a sentence; null while it is the reader's to see. */
  readonly taken: string | null;
}

export const StandingContext = createContext<CaseStanding>({ now: null, taken: null });

export const useStanding = (): CaseStanding => use(StandingContext);
