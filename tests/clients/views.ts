import type { Desk } from '../kit/desk.js';
import type { Batch, Change } from './folded.js';

export interface Item {
  readonly id: string;
}

/** A live view of the schema: how it is watched, and how it is asked for afresh. */
export interface LiveView {
  readonly subscription: string;
  readonly batchOf: (data: Data) => Batch<Item>;
  readonly fresh: (desk: Desk) => Promise<readonly Item[]>;
}

/** What comes over the wire, by the names of the root fields. */
export interface Data {
  readonly queueChanged?: WireBatch;
  readonly alertsChanged?: WireBatch;
}

interface WireBatch {
  readonly from: number;
  readonly to: number;
  readonly changes: readonly {
    readonly row?: Item;
    readonly alert?: Item;
    readonly id?: string;
    readonly rows?: readonly Item[];
    readonly alerts?: readonly Item[];
  }[];
}

const ROW = 'id number version position sortKey title state urgency alarm nextDueAt urgeCount';
const ALERT = 'id complaintId position kind at title urgency subjectId departmentId level';
/** Small enough that rows are pushed out of it and come back. */
export const WINDOW = 4;

/** Some libraries ask for the type of everything. */
const bare = ({ __typename, ...item }: Item & { readonly __typename?: string }): Item => item;

function batchOf({ queueChanged, alertsChanged }: Data): Batch<Item> {
  const batch = queueChanged ?? alertsChanged;
  if (batch === undefined) throw new Error('no batch came');
  const changes = batch.changes.map((change): Change<Item> => {
    const item = change.row ?? change.alert;
    if (item !== undefined) return { does: 'put', item: bare(item) };
    if (change.id !== undefined) return { does: 'remove', id: change.id };
    return { does: 'replace', items: (change.rows ?? change.alerts ?? []).map(bare) };
  });
  return { from: batch.from, to: batch.to, changes };
}

export const views: Readonly<Record<'queue' | 'alerts', LiveView>> = {
  queue: {
    subscription: `subscription ($since: Position) { queueChanged(first: ${WINDOW}, order: age, since: $since) { from to changes {
      ... on ComplaintEntered { row { ${ROW} } } ... on ComplaintChanged { row { ${ROW} } }
      ... on ComplaintLeft { id } ... on QueueResync { rows { ${ROW} } } } } }`,
    batchOf,
    async fresh(desk) {
      const { queue } = await desk.ask<{ queue: { rows: readonly Item[] } }>(
        `{ queue(first: ${WINDOW}, order: age) { rows { ${ROW} } } }`,
      );
      return queue.rows;
    },
  },
  alerts: {
    subscription: `subscription { alertsChanged(first: 20) { from to changes {
      ... on AlertEntered { alert { ${ALERT} } } ... on AlertChanged { alert { ${ALERT} } }
      ... on AlertLeft { id } ... on AlertResync { alerts { ${ALERT} } } } } }`,
    batchOf,
    async fresh(desk) {
      const { alerts } = await desk.ask<{ alerts: { escalations: readonly Item[]; recent: readonly Item[] } }>(
        `{ alerts(first: 20) { escalations { ${ALERT} } recent { ${ALERT} } } }`,
      );
      return [...alerts.escalations, ...alerts.recent];
    },
  },
};

export const byId = (items: readonly Item[]): readonly Item[] =>
  [...items].sort((one, other) => (one.id < other.id ? -1 : 1));
