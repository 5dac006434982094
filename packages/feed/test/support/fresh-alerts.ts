import { covers, type Scope } from '@watchfloor/domain/access';
import { MINUTE } from '@watchfloor/domain/time';
import { alertsOf } from '../../src/alerts-of.js';
import type { MemoryLog } from '../../src/testing/memory-log.js';

/** What a log alerts a scope to, told entry by entry: each alert's id in order, and what was noticed too late for one. */
export function freshAlerts(log: MemoryLog, scope: Scope) {
  const ids: string[] = [];
  const late = { breaches: 0, warnings: 0 };
  const states = new Map(log.histories().flatMap((history) => history.map((placed) => [placed.position, placed])));
  for (const entry of log.entries) {
    const complaint = states.get(entry.position)?.complaint;
    if (complaint === undefined) throw new Error(`no complaint at ${entry.position}`);
    const history = log.histories().find(([first]) => first?.complaint.id === complaint.id) ?? [];
    const previous = history.find((placed) => placed.complaint.version === entry.version - 1)?.complaint ?? null;
    for (const { alert, audience } of alertsOf({ entry, previous, complaint })) {
      if (!covers(scope, audience)) continue;
      const isClock = alert.kind === 'warning' || alert.kind === 'breach';
      if (!isClock || entry.at - alert.at <= MINUTE) ids.push(alert.id);
      else if (alert.kind === 'breach') late.breaches += 1;
      else late.warnings += 1;
    }
  }
  return { ids, late };
}
