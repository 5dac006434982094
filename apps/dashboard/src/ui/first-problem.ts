/** Set by a field on its input, what is wrong with what was filled in, and on the button of a step that comes first, why: in words. */
export const PROBLEM = 'data-problem';
/** Set on a group of choices of which one must be chosen: the group's name. */
export const CHOICE = 'data-choice';

/** The first thing that keeps a form from being sent. */
export interface FirstProblem {
  /** What to focus. */
  readonly at: HTMLElement;
  /** `said`: the field has words of its own for it; `step`: so has the button of something to be done first. */
  readonly kind: 'missing' | 'choose' | 'unfinished' | 'tooEarly' | 'tooLate' | 'said' | 'step';
  readonly field: string;
  readonly said: string;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The first problem of a form in the order in which it is read; null where it can be sent. */
export function firstProblemIn(form: HTMLElement): FirstProblem | null {
  for (const element of form.querySelectorAll<HTMLElement>(
    `input, textarea, select, button[${PROBLEM}], [${CHOICE}]`,
  )) {
    const problem = problemOf(element);
    if (problem !== null) return problem;
  }
  return null;
}

/** Where somebody begins who opens a form: at what is missing first, else at its first field, else at the button that sends it. */
export const firstToFill = (form: HTMLElement): HTMLElement | null =>
  firstProblemIn(form)?.at ??
  form.querySelector<HTMLElement>('input:not([type="hidden"]):not(:disabled), textarea, select') ??
  form.querySelector<HTMLElement>('button[type="submit"]');

function problemOf(element: HTMLElement): FirstProblem | null {
  if (element.hasAttribute(CHOICE)) return problemOfChoice(element);
  if (element.tagName !== 'BUTTON') return problemOfControl(element as Control);
  const said = element.getAttribute(PROBLEM) ?? '';
  return said === '' ? null : { at: element, kind: 'step', field: '', said };
}

function problemOfChoice(group: HTMLElement): FirstProblem | null {
  const at = group.querySelector<HTMLElement>('input:not(:disabled)');
  if (at === null || group.querySelector('input:checked') !== null) return null;
  return { at, kind: 'choose', field: group.getAttribute(CHOICE) ?? '', said: '' };
}

function problemOfControl(at: Control): FirstProblem | null {
  if (at.disabled || at.type === 'hidden') return null;
  const about = { at, field: nameOf(at), said: at.getAttribute(PROBLEM) ?? '' };
  // a date of which a part is missing has no value: it would pass for an empty one
  if (at.validity.badInput) return { ...about, kind: 'unfinished' };
  if (at.required && at.value.trim() === '') {
    const chosen = at.tagName === 'SELECT' || at.hasAttribute('aria-haspopup') || at.type === 'datetime-local';
    return { ...about, kind: chosen ? 'choose' : 'missing' };
  }
  if (about.said !== '') return { ...about, kind: 'said' };
  if (at.validity.rangeUnderflow) return { ...about, kind: 'tooEarly' };
  return at.validity.rangeOverflow ? { ...about, kind: 'tooLate' } : null;
}

/** A field's label without the mark of a compulsory one. */
const nameOf = (at: Control): string =>
  (at.labels?.[0]?.textContent ?? at.getAttribute('aria-label') ?? '').replace(/\s*\*$/, '').trim();
