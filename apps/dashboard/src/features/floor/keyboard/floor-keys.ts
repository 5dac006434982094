/** What the keyboard can do on the floor. */
export type FloorVerb =
  | 'down'
  | 'up'
  | 'pageDown'
  | 'pageUp'
  | 'first'
  | 'last'
  | 'select'
  | 'open'
  | 'register'
  | 'urge'
  | 'reassign'
  | 'escalate'
  | 'acknowledge'
  | 'filter'
  | 'release'
  | 'help'
  | 'leave';

const verbs: Readonly<Record<string, FloorVerb>> = {
  j: 'down',
  ArrowDown: 'down',
  k: 'up',
  ArrowUp: 'up',
  PageDown: 'pageDown',
  PageUp: 'pageUp',
  Home: 'first',
  End: 'last',
  x: 'select',
  Enter: 'open',
  n: 'register',
  u: 'urge',
  r: 'reassign',
  e: 'escalate',
  a: 'acknowledge',
  '/': 'filter',
  '.': 'release',
  '?': 'help',
  Escape: 'leave',
};

/** The help sheet: which keys are shown for which verb. */
export const shownKeys: readonly (readonly [FloorVerb | 'commands', readonly string[]])[] = [
  ['down', ['j', '↓']],
  ['up', ['k', '↑']],
  ['open', ['Enter']],
  ['select', ['x']],
  ['register', ['n']],
  ['urge', ['u']],
  ['reassign', ['r']],
  ['escalate', ['e']],
  ['acknowledge', ['a']],
  ['filter', ['/']],
  ['release', ['.']],
  ['leave', ['Esc']],
  ['commands', ['Ctrl', 'K']],
  ['help', ['?']],
];

/** What of a key event decides. */
export interface KeySign {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** What has the focus, as far as it claims keys for itself. */
  readonly focus: 'list' | 'page' | 'control' | 'text' | 'dialog';
}

/** Keys by which a focused button or link works, and the list does not. */
const ofControls: ReadonlySet<FloorVerb> = new Set(['open']);

/** The verb a key means here and now; null when the key belongs to somebody else. */
export function verbOf({ key, ctrlKey, metaKey, altKey, focus }: KeySign): FloorVerb | null {
  if (ctrlKey || metaKey || altKey || focus === 'text' || focus === 'dialog') return null;
  const verb = verbs[key.length === 1 ? key.toLowerCase() : key] ?? null;
  return verb !== null && focus === 'control' && ofControls.has(verb) ? null : verb;
}

/** What the focused element claims of the keyboard. */
export function focusKind(target: EventTarget | null): KeySign['focus'] {
  if (!(target instanceof HTMLElement)) return 'page';
  if (target.closest('[role="dialog"],[role="menu"],[role="listbox"]')) return 'dialog';
  if (target.matches('input:not([type="checkbox"]),textarea,select,[contenteditable="true"]')) return 'text';
  if (target.matches('button,a,summary,input')) return 'control';
  return target.matches('[role="grid"]') ? 'list' : 'page';
}
