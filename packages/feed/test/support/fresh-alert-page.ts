import { audienceOf, covers, departmentsOf, type Scope, visible } from '@watchfloor/domain/access';
import { defaultPolicy } from '@watchfloor/domain/policies/default';
import { rolesOfLevel } from '@watchfloor/domain/policy';
import { isOpen } from '@watchfloor/domain/queue-item';
import { type Alert, sameAlert, told } from '../../src/alert.js';
import type { AlertSpec } from '../../src/alert-view.js';
import { alertsOf } from '../../src/alerts-of.js';
import { escalationAlert } from '../../src/escalation-alert.js';
import type { PlacedComplaint, Position } from '../../src/ports.js';
import type { Raised } from '../../src/raised.js';
import type { MemoryLog } from '../../src/testing/memory-log.js';

/** What the alerts of a scope are at a position, the slow and plain way: from the whole log, by nothing that is kept. */
export class FreshAlerts {
  readonly #log: MemoryLog;
  /** What each entry raised; entries never change. */
  readonly #raised = new Map<Position, readonly Raised[]>();

  constructor(log: MemoryLog) {
    this.#log = log;
  }

  page({ scope, first }: AlertSpec, at: Position) {
    return { escalations: this.#escalations(scope, at), recent: this.#recent(scope, at).slice(0, first) };
  }

  #escalations(scope: Scope, at: Position): readonly Alert[] {
    return this.#log
      .histories()
      .flatMap((history) => {
        const past = history.filter(({ position }) => position <= at);
        const last = past.at(-1);
        if (last === undefined || !visible(scope, last.complaint)) return [];
        const alert = openAlert(last);
        return alert === null ? [] : [told({ ...alert, position: sinceWhen(past, last) }, roles)];
      })
      .sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
  }

  #recent(scope: Scope, at: Position): readonly Alert[] {
    const found = new Map<string, Alert>();
    for (const { position } of this.#log.entries) {
      if (position > at) continue;
      for (const { alert, audience } of this.#raisedAt(position)) {
        if (alert.kind !== 'escalation' && covers(scope, audience)) found.set(alert.id, alert);
      }
    }
    return [...found.values()].sort((one, other) => other.position - one.position || (one.id < other.id ? -1 : 1));
  }

  #raisedAt(position: Position): readonly Raised[] {
    const known = this.#raised.get(position);
    if (known !== undefined) return known;
    const entries = new Map(this.#log.entries.map((entry) => [entry.position, entry]));
    for (const history of this.#log.histories()) {
      for (const [index, placed] of history.entries()) {
        const entry = entries.get(placed.position);
        if (entry === undefined || this.#raised.has(placed.position)) continue;
        const previous = history[index - 1]?.complaint ?? null;
        this.#raised.set(placed.position, alertsOf({ entry, previous, complaint: placed.complaint }));
      }
    }
    return this.#raised.get(position) ?? [];
  }
}

const roles = (level: number) => rolesOfLevel(defaultPolicy.escalation, level);

function openAlert({ complaint }: PlacedComplaint): Alert | null {
  const raised = complaint.escalations.find(({ state }) => state === 'raised');
  return raised === undefined || !isOpen(complaint) ? null : escalationAlert(complaint, raised, 0);
}

/** The position of the first of the last states that all show the same to the same departments. */
function sinceWhen(past: readonly PlacedComplaint[], last: PlacedComplaint): Position {
  const shown = openAlert(last) as Alert;
  const seenBy = ({ complaint }: PlacedComplaint) => departmentsOf(audienceOf(complaint)).join();
  let since = last.position;
  for (const placed of past.toReversed()) {
    const alert = openAlert(placed);
    if (alert === null || !sameAlert(alert, shown) || seenBy(placed) !== seenBy(last)) break;
    since = placed.position;
  }
  return since;
}
