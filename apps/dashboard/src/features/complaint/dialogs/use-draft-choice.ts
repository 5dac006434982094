import { useDraft } from './drafts.js';

/** A choice that outlives its dialog as the texts beside it do. */
export function useDraftChoice(key: string): [string | null, (choice: string | null) => void] {
  const [text, write] = useDraft(key);
  return [text === '' ? null : text, (choice) => write(choice ?? '')];
}
