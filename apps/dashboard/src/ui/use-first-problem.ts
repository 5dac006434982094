import { useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { firstProblemIn } from './first-problem.js';

export interface FormCheck {
  /** What keeps the form from being sent, in a sentence; null until somebody has tried. */
  readonly problem: string | null;
  /** Somebody has tried, and it was not a field that was in the way: say why for as long as that holds. */
  readonly blocked: boolean;
  /** Whether it can be sent; where not, the first problem is focused and said. */
  passes(form: HTMLElement, why: string | null): boolean;
  /** It cannot be sent, whatever its fields say. */
  refuse(): void;
  /** Something was changed: what was said of it is not known to hold any more. */
  clear(): void;
}

/** A form whose button is never dead: pressing it says what is missing, and leads there. */
export function useFirstProblem(): FormCheck {
  const { formatMessage } = useIntl();
  const [problem, setProblem] = useState<string | null>(null);
  const [blocked, setBlocked] = useState(false);
  const marked = useRef<HTMLElement | null>(null);
  const clear = () => {
    marked.current?.removeAttribute('aria-invalid');
    marked.current = null;
    setProblem(null);
    setBlocked(false);
  };
  const passes = (form: HTMLElement, why: string | null): boolean => {
    clear();
    const found = firstProblemIn(form);
    if (found === null) {
      setBlocked(why !== null);
      return why === null;
    }
    const { at, kind, field, said } = found;
    setProblem(formatMessage({ id: `ui.form.${kind}` }, { field, said }));
    marked.current = at;
    at.setAttribute('aria-invalid', 'true');
    at.focus();
    at.scrollIntoView?.({ block: 'nearest' });
    return false;
  };
  const refuse = () => {
    clear();
    setBlocked(true);
  };
  return { problem, blocked, passes, refuse, clear };
}
