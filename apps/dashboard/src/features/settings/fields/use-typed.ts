import type { LawKind } from '@watchfloor/domain/law/change';
import { type KeyboardEvent, useState } from 'react';
import { drafts, useDraft, useHasDraft } from '../../../drafts/drafts.js';
import { PROBLEM } from '../../../ui/first-problem.js';
import type { Reading } from './reading.js';

/** Where in which document something stands: `policy:limits.sign[1].limit`. */
export type LawPath = `${LawKind}:${string}`;

/** Whatever is kept of a document that is being edited has a key that begins with this. */
export const draftOf = (kind: LawKind): string => `law:${kind}`;

const typedKey = (path: LawPath): string => `law:${path}`;

/** An emptied field is a text, too; a draft that is empty is none. */
const MARK = '=';

/** Whether a field at a place, or below it, holds a text that cannot be read. */
export const useUnread = (path: LawPath): boolean => useHasDraft(typedKey(path));

/** The place is gone, or has another value now: what is typed there, or below it, goes with it. */
export const forgetTyped = (path: LawPath): void => {
  drafts.clear(typedKey(path));
};

interface TypedOf<T> {
  readonly path: LawPath;
  readonly value: T;
  readonly reading: Reading<T>;
  /** What to say of a text that cannot be read. */
  readonly problem: string;
  readonly onChange: (value: T) => void;
}

export interface Typed {
  /** What the field shows. */
  readonly text: string;
  /** What is wrong with it, once the person has left it. */
  readonly told: string | null;
  write(text: string): void;
  /** Of the input: by these the page finds what keeps the document from being published. */
  readonly marks: Readonly<Record<string, unknown>>;
}

/**
 * The one state of a field of the law: a text that is read, whose value stands in the document, or a text that is not, which is
 * kept as it was typed and keeps the document from being published. It outlives the page, as the document does.
 */
export function useTyped<T>({ path, value, reading, problem, onChange }: TypedOf<T>): Typed {
  const [held, hold] = useDraft(typedKey(path));
  const [typing, setTyping] = useState<string | null>(null);
  const unread = held === '' ? null : held.slice(MARK.length);
  const write = (text: string) => {
    setTyping(text);
    const read = reading.read(text);
    hold(read === null ? MARK + text : '');
    if (read !== null) onChange(read);
  };
  return {
    text: unread ?? typing ?? reading.write(value),
    told: unread !== null && typing === null ? problem : null,
    write,
    marks: {
      [PROBLEM]: unread === null ? undefined : problem,
      'aria-invalid': unread === null ? undefined : true,
      // what stands there then is what was understood
      onBlur: () => setTyping(null),
      onKeyDown: (event: KeyboardEvent) => {
        const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : null;
        if (by === null || unread !== null || reading.step === undefined) return;
        event.preventDefault();
        write(reading.write(reading.step(value, by)));
      },
    },
  };
}
