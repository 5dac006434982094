import { textLimits } from '@watchfloor/domain/text-limits';
import { useMemo, useSyncExternalStore } from 'react';
import { drafts } from '../../../drafts/drafts.js';
import { Verb } from './verbs/verb.js';

/** The forms about one case: those of its verbs, and those about its caller. */
const forms = { ...Verb, revealCaller: 'revealCaller', correctCaller: 'correctCaller' } as const;
export type KeptForm = (typeof forms)[keyof typeof forms];

/** A text that somebody has written about a case and not sent. */
export interface KeptText {
  /** Its draft's key. */
  readonly key: string;
  readonly form: KeptForm;
  /** What of the complaint it is about, as its key says; empty for the whole. */
  readonly part: string;
  readonly text: string;
}

/** The texts among the drafts about one case, whose form may not be there to open any more; choices are nothing to copy. */
export function useKeptTexts(complaintId: string): readonly KeptText[] {
  const written = useSyncExternalStore(drafts.subscribe, drafts.all);
  return useMemo(
    () =>
      [...written].flatMap(([key, text]) => {
        const [kind, about, ...rest] = key.split(':');
        const form = Object.values(forms).find((one) => one === kind);
        const isText = Object.hasOwn(textLimits, rest.at(-1) ?? '');
        // a moment is a part's name, too, and has colons of its own
        const part = rest.slice(0, -1).join(':');
        return form !== undefined && about === complaintId && isText ? [{ key, form, part, text }] : [];
      }),
    [written, complaintId],
  );
}
