import { type RefObject, useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import { useActions } from '../../app/actions.js';
import { mayAct, useMe } from '../../app/session/me.js';
import type { QueueStore } from '../../live/queue-store.js';
import type { DeskMarks } from './desk-marks.js';
import type { FloorVerb } from './keyboard/floor-keys.js';
import type { FloorAddress } from './query/use-floor-query.js';
import type { QueueListHandle } from './queue/QueueList.js';
import type { FloorRowData } from './queue/row-document.js';
import type { Calm } from './queue/use-calm.js';
import { useAcknowledge } from './use-acknowledge.js';

export interface FloorParts {
  readonly store: QueueStore<FloorRowData>;
  readonly marks: DeskMarks;
  readonly calm: Calm;
  readonly address: FloorAddress;
  readonly list: RefObject<QueueListHandle | null>;
  readonly textField: RefObject<HTMLInputElement | null>;
}

const page = 12;
/** How far each moving verb goes. */
const steps: Partial<Readonly<Record<FloorVerb, number>>> = {
  down: 1,
  up: -1,
  pageDown: page,
  pageUp: -page,
  first: Number.NEGATIVE_INFINITY,
  last: Number.POSITIVE_INFINITY,
};

export interface FloorVerbs {
  act(verb: FloorVerb): void;
  readonly helpOpened: boolean;
  closeHelp(): void;
}

/** Does what the keyboard asks for on the floor. */
export function useFloorVerbs({ store, marks, calm, address, list, textField }: FloorParts): FloorVerbs {
  const navigate = useNavigate();
  const acts = mayAct(useMe());
  const { openAction } = useActions();
  const acknowledge = useAcknowledge();
  const [helpOpened, setHelp] = useState(false);

  const move = (rows: number) => {
    calm.key();
    const index = marks.moveBy(rows, store.ids());
    if (index >= 0) list.current?.reveal(index);
  };
  const open = () => {
    const id = marks.cursor();
    if (id === null) return;
    if (address.openCase === id) void navigate(`/case/${id}`);
    else address.showCase(id);
  };
  const request = (kind: 'urge' | 'reassign' | 'escalate') => {
    if (acts) openAction({ kind, complaintIds: marks.targets() });
  };
  const act = (verb: FloorVerb): void => {
    switch (verb) {
      case 'down':
      case 'up':
      case 'pageDown':
      case 'pageUp':
      case 'first':
      case 'last':
        return move(steps[verb] ?? 0);
      case 'select': {
        const id = marks.cursor();
        return id === null ? undefined : marks.toggle(id);
      }
      case 'open':
        return open();
      case 'urge':
      case 'reassign':
      case 'escalate':
        return request(verb);
      case 'acknowledge': {
        const view = acts ? store.row(marks.cursor() ?? '') : undefined;
        return view && void acknowledge(view.row);
      }
      case 'filter':
        return textField.current?.focus();
      case 'release':
        return store.release();
      case 'help':
        return setHelp(true);
      case 'leave':
        return marks.clear();
      default:
        return verb satisfies never;
    }
  };
  return { act, helpOpened, closeHelp: useCallback(() => setHelp(false), []) };
}
