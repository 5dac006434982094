import { isPhone } from '@watchfloor/domain/phone';
import { manyLines, plainForm, privateUse } from '@watchfloor/domain/text-form';
import { lengthOf, textLimits } from '@watchfloor/domain/text-limits';
import { useIntl } from 'react-intl';
import { PROBLEM } from './first-problem.js';

/** A text whose limit the contract knows. */
export type TextField = keyof typeof textLimits;
/** What is written: such a text, or one that stands in a document and has the limit of its texts. */
export type WrittenKind = TextField | { readonly most: number };

interface Written {
  /** What is told of it while it is written: how much room there is, and what others may not be able to show. */
  readonly told: string;
  /** Why it is too long; null where it is not. What is not finished yet is not scolded: see `marks`. */
  readonly problem: string | null;
  /** Of the input: by these the form finds what keeps it from being sent. */
  readonly marks: Readonly<Record<string, string | undefined>>;
}

/** What is to be said of a text that somebody writes, by the rules by which it will be taken. */
export function useWritten(kind: WrittenKind, text: string): Written {
  const { formatMessage } = useIntl();
  const { most } = typeof kind === 'string' ? textLimits[kind] : kind;
  const count = lengthOf(manyLines(text));
  const strange = privateUse(text);
  const told = [
    formatMessage({ id: 'ui.form.count' }, { count, most }),
    ...(strange.length === 0 ? [] : [formatMessage({ id: 'ui.form.privateUse' }, { codes: strange.join(', ') })]),
  ];
  const problem = count > most ? formatMessage({ id: 'ui.form.over' }, { most, over: count - most }) : null;
  const phone = plainForm(text);
  const uncallable = kind === 'callerPhone' && phone !== '' && !isPhone(phone);
  const said = problem ?? (uncallable ? formatMessage({ id: 'ui.form.phone' }) : undefined);
  return { told: told.join(' · '), problem, marks: { [PROBLEM]: said } };
}
