import { textLimits } from '@watchfloor/domain/text-limits';
import { useMemo, useSyncExternalStore } from 'react';
import { drafts } from '../../../drafts/drafts.js';
import { Verb } from './verbs/verb.js';

/** A text that somebody has written about a case and not sent. */
export interface KeptText {
  /** Its draft's key. */
  readonly key: string;
  readonly verb: Verb;
  readonly text: string;
}

/** The texts among the drafts about one case, whose form may not be there to open any more; choices are nothing to copy. */
export function useKeptTexts(complaintId: string): readonly KeptText[] {
  const written = useSyncExternalStore(drafts.subscribe, drafts.all);
  return useMemo(
    () =>
      [...written].flatMap(([key, text]) => {
        const [kind, about, ...rest] = key.split(':');
        const verb = Object.values(Verb).find((one) => one === kind);
        const isText = Object.hasOwn(textLimits, rest.at(-1) ?? '');
        return verb !== undefined && about === complaintId && isText ? [{ key, verb, text }] : [];
      }),
    [written, complaintId],
  );
}
