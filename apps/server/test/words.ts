import { mutationOf } from './everything.js';
import type { Session } from './session.js';

export interface Done {
  readonly __typename: 'CommandDone';
  readonly complaintId: string;
  readonly number: string;
  readonly version: number;
  readonly position: number;
}

export type Result = Done | { readonly __typename: string; readonly [field: string]: unknown };

export interface QueueRow {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly alarm: string;
  readonly version: number;
}

export interface QueueBatch {
  readonly from: number;
  readonly to: number;
  readonly total: number;
  readonly at: string;
  readonly committedAt: string | null;
  readonly changes: readonly {
    readonly __typename: string;
    readonly row?: QueueRow;
    readonly rows?: readonly QueueRow[];
  }[];
}

const ROW =
  'fragment Row on QueueRow { id title state alarm version legs { id departmentId state } openUrges { id sentBy reason } }';

export const QUEUE = `subscription ($filter: QueueFilter, $order: QueueOrder! = mostUrgent, $first: Int! = 50, $since: Position) {
  queueChanged(filter: $filter, order: $order, first: $first, since: $since) {
    from to total at committedAt
    changes {
      __typename
      ... on ComplaintEntered { row { ...Row } }
      ... on ComplaintChanged { row { ...Row } }
      ... on ComplaintLeft { id }
      ... on QueueResync { rows { ...Row } }
    }
  }
} ${ROW}`;

/** Gives a command over GraphQL, whatever comes of it. */
export async function give(session: Session, mutation: string, input: unknown): Promise<Result> {
  return (await session.ask<{ result: Result }>(mutationOf(mutation), { input })).result;
}

/** What a new complaint says. */
export const complaint = {
  kind: 'grievance',
  urgency: 'normal',
  title: '屋顶漏水',
  details: '雨天屋顶漏水,物业一直没有修。',
  categoryId: 'leak',
  districtId: 'linlan',
  place: '临澜路 8 号',
  channel: 'phone',
  callerName: '张建军',
  callerPhone: '13900001234',
};

/** Registers a complaint. @throws Error where it is refused */
export async function register(session: Session, fields: object = {}): Promise<Done> {
  return done(await give(session, 'registerComplaint', { ...complaint, ...fields }));
}

/** Registers a complaint and hands it to a lead. */
export async function dispatched(session: Session, leadDepartmentId = 'housing', fields: object = {}): Promise<Done> {
  const { complaintId } = await register(session, fields);
  return done(await give(session, 'dispatchComplaint', { complaintId, leadDepartmentId }));
}

/** @throws Error where a command was refused */
export function done(result: Result): Done {
  if (result.__typename === 'CommandDone') return result as Done;
  throw new Error(`refused: ${JSON.stringify(result)}`);
}
