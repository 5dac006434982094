import type { SeenCase } from '../../app/actions.js';
import type { QueueStore } from '../../live/queue-store.js';
import type { FloorRowData } from './queue/row-document.js';

/** The chosen cases as their rows show them; those that have left the list are not among them. */
export const seenCases = (store: QueueStore<FloorRowData>, ids: readonly string[]): readonly SeenCase[] =>
  ids.flatMap((id) => {
    const row = store.row(id)?.row;
    return row === undefined
      ? []
      : [{ id, number: row.number, title: row.title, version: row.version, legs: row.legs }];
  });
