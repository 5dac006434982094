import { type RefObject, useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import { useActions } from '../../app/actions.js';
import { useRegister } from '../../app/register.js';
import type { QueueStore } from '../../live/queue-store.js';
import type { DeskMarks } from './desk-marks.js';
import type { FloorVerb } from './keyboard/floor-keys.js';
import type { FloorAddress } from './query/use-floor-query.js';
import type { QueueListHandle } from './queue/QueueList.js';
import type { FloorRowData } from './queue/row-document.js';
import type { Calm } from './queue/use-calm.js';
import { seenCases } from './seen-cases.js';
import { useAcknowledge } from './use-acknowledge.js';

export interface FloorParts {
  readonly store: QueueStore<FloorRowData>;
  readonly marks: DeskMarks;
  readonly calm: Calm;
  readonly address: FloorAddress;
  readonly list: RefObject<QueueListHandle | null>;
  readonly textField: RefObject<HTMLInputElement | null>;
  /** Told which of the chosen are done. */
  readonly onDone: (complaintIds: readonly string[]) => void;
}

/** Rows of a page up or down. */
const page = 12;
export interface FloorVerbs {
  /** False where there was nothing to do, and the key may mean something to others. */
  act(verb: FloorVerb): boolean;
  readonly helpOpened: boolean;
  closeHelp(): void;
}

/** Does what the keyboard asks for on the floor; which keys a person has at all is for `keysOf` to say. */
export function useFloorVerbs({ store, marks, calm, address, list, textField, onDone }: FloorParts): FloorVerbs {
  const navigate = useNavigate();
  const { openAction } = useActions();
  const register = useRegister();
  const acknowledge = useAcknowledge();
  const [helpOpened, setHelp] = useState(false);

  const move = (rows: number) => {
    calm.key();
    const index = marks.moveBy(rows, store.ids());
    if (index >= 0) list.current?.reveal(index);
    // An open drawer follows: the next case is one key away.
    if (address.openCase !== null) address.showCase(marks.cursor(), true);
  };
  const open = () => {
    const id = marks.cursor();
    if (id === null) return;
    if (address.openCase === id) void navigate(`/case/${id}`);
    else address.showCase(id);
  };
  /** Whether the drawer shows a case that is not under the cursor: keys of cases mean that one, and are its own. */
  const showsAnother = () =>
    address.openCase !== null && address.openCase !== marks.cursor() && marks.selected().size === 0;
  const request = (kind: 'urge' | 'reassign' | 'escalate') => {
    if (showsAnother()) return false;
    const complaintIds = marks.targets();
    openAction({ kind, complaintIds, seen: seenCases(store, complaintIds), onDone });
    return true;
  };
  const select = () => {
    const id = marks.cursor();
    if (id !== null) marks.toggle(id);
  };
  const leave = () => {
    const chosen = marks.selected().size > 0;
    marks.clear();
    return chosen;
  };
  const acknowledgeHere = () => {
    if (showsAnother()) return false;
    const view = store.row(marks.cursor() ?? '');
    if (view) void acknowledge(view.row);
    return true;
  };
  const deeds: Readonly<Record<FloorVerb, () => unknown>> = {
    down: () => move(1),
    up: () => move(-1),
    pageDown: () => move(page),
    pageUp: () => move(-page),
    first: () => move(Number.NEGATIVE_INFINITY),
    last: () => move(Number.POSITIVE_INFINITY),
    select,
    open,
    register: register.open,
    urge: () => request('urge'),
    reassign: () => request('reassign'),
    escalate: () => request('escalate'),
    acknowledge: acknowledgeHere,
    filter: () => textField.current?.focus(),
    release: () => store.release(),
    help: () => setHelp(true),
    leave,
  };
  return { act: (verb) => deeds[verb]() !== false, helpOpened, closeHelp: useCallback(() => setHelp(false), []) };
}
