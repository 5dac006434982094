import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useWords } from '../i18n/words.js';
import type { Refusal } from './refusal.js';
import { refusalSentence } from './refusal-sentences.js';
import { useFormat } from './use-format.js';
import { useLimitWords } from './use-limit-words.js';

/** Turns refusals into sentences of the reader's language; for notifications, where no component stands. */
export function useRefusalText(): (refusal: Refusal) => string {
  const intl = useIntl();
  const words = useWords();
  const format = useFormat();
  const limit = useLimitWords();
  return useMemo(() => {
    const text = (id: string, values?: Readonly<Record<string, string>>) =>
      intl.formatMessage({ id: `ui.refusal.${id}` }, values);
    const list = (names: readonly string[]) => intl.formatList([...names], { type: 'disjunction' });
    return (refusal) => refusalSentence(refusal, { text, words, format, limit, list });
  }, [intl, words, format, limit]);
}

/** Why it was refused, and what to do now. */
export function RefusalText({ refusal }: { refusal: Refusal }) {
  return <span role="alert">{useRefusalText()(refusal)}</span>;
}
