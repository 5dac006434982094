import { useDraft } from './drafts.js';

/** A choice that outlives its dialog as the texts beside it do. */
export function useDraftChoice(key: string): [string | null, (choice: string | null) => void] {
  const [text, write] = useDraft(key);
  return [text === '' ? null : text, (choice) => write(choice ?? '')];
}

/** A yes or no that outlives its dialog; null while nobody has decided. */
export function useDraftVerdict(key: string): [boolean | null, (verdict: boolean) => void] {
  const [text, write] = useDraft(key);
  return [text === 'yes' ? true : text === 'no' ? false : null, (verdict) => write(verdict ? 'yes' : 'no')];
}

const between = '\n';

/** Several choices that outlive their dialog; null while nobody has chosen, and then empty means none. */
export function useDraftList(key: string): [readonly string[] | null, (choices: readonly string[]) => void] {
  const [text, write] = useDraft(key);
  const list = text === '' ? null : text.split(between).filter(Boolean);
  return [list, (choices) => write(choices.join(between) || between)];
}
