import type { Instant } from '@watchfloor/domain/time';
import { type Alert, sameAlert } from './alert.js';
import type { AlertDigest } from './alert-digest.js';
import type { AlertPage } from './alert-view.js';
import type { Position } from './ports.js';

/** How the alerts of a viewer changed. */
export type AlertChange =
  | { readonly type: 'entered'; readonly alert: Alert }
  | { readonly type: 'changed'; readonly alert: Alert }
  /** It was acknowledged, went to others with its case, or is no longer among the latest. */
  | { readonly type: 'left'; readonly id: string }
  /** Throw away what you hold: these are the alerts now. Comes alone. */
  | { readonly type: 'resync'; readonly alerts: readonly Alert[] };

/** What brings the alerts from one position of the log to a later one; its `from` is the `to` of the batch before. */
export interface AlertBatch {
  readonly from: Position;
  readonly to: Position;
  /** Server time when the batch was made. */
  readonly at: Instant;
  /** What was missed in the last outage, as it stands now; null where nothing was. */
  readonly digest: AlertDigest | null;
  readonly changes: readonly AlertChange[];
}

/** All alerts of a page: those that wait, then the others. */
export const alertsIn = ({ escalations, recent }: AlertPage): readonly Alert[] => [...escalations, ...recent];

/** What turns one page into another: what left first, then what came and changed, in the order of the page. */
export function alertChanges(before: AlertPage, after: AlertPage): readonly AlertChange[] {
  const gone = new Map(alertsIn(before).map((alert) => [alert.id, alert]));
  const changes: AlertChange[] = [];
  for (const alert of alertsIn(after)) {
    const was = gone.get(alert.id);
    gone.delete(alert.id);
    if (was === undefined) changes.push({ type: 'entered', alert });
    else if (was !== alert && !sameAlert(was, alert)) changes.push({ type: 'changed', alert });
  }
  return [...Array.from(gone.keys(), (id): AlertChange => ({ type: 'left', id })), ...changes];
}
