import type { Operation } from '@watchfloor/domain/rights/may';
import { may } from '@watchfloor/domain/rights/may';
import type { Role } from '@watchfloor/domain/vocabulary';

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

interface Binding {
  /** As the browser names them; letters in small. */
  readonly keys: readonly string[];
  /** What a person must be allowed to do; null for what only looks. */
  readonly needs: Operation | null;
}

/** What is bound to which keys, and for whom, in the order in which it is told. */
const bindings: Readonly<Record<FloorVerb, Binding>> = {
  down: { keys: ['j', 'ArrowDown'], needs: null },
  up: { keys: ['k', 'ArrowUp'], needs: null },
  pageDown: { keys: ['PageDown'], needs: null },
  pageUp: { keys: ['PageUp'], needs: null },
  first: { keys: ['Home'], needs: null },
  last: { keys: ['End'], needs: null },
  open: { keys: ['Enter'], needs: null },
  select: { keys: ['x'], needs: null },
  register: { keys: ['n'], needs: 'register' },
  urge: { keys: ['u'], needs: 'urge' },
  reassign: { keys: ['r'], needs: 'reassign' },
  escalate: { keys: ['e'], needs: 'escalate' },
  acknowledge: { keys: ['a'], needs: 'acknowledgeEscalation' },
  filter: { keys: ['/'], needs: null },
  release: { keys: ['.'], needs: null },
  leave: { keys: ['Escape'], needs: null },
  help: { keys: ['?'], needs: null },
};

/** The keys of a person of a role: those that work, and those that are told. */
export const keysOf = (role: Role): readonly (readonly [FloorVerb, readonly string[]])[] =>
  (Object.entries(bindings) as [FloorVerb, Binding][])
    .filter(([, { needs }]) => needs === null || may(role, needs))
    .map(([verb, { keys }]) => [verb, keys]);

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
export function verbOf({ key, ctrlKey, metaKey, altKey, focus }: KeySign, role: Role): FloorVerb | null {
  if (ctrlKey || metaKey || altKey || focus === 'text' || focus === 'dialog') return null;
  const pressed = key.length === 1 ? key.toLowerCase() : key;
  const verb = keysOf(role).find(([, keys]) => keys.includes(pressed))?.[0] ?? null;
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
