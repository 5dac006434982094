import type { Asked } from '@watchfloor/domain/request';
import { DAY, HOUR } from '@watchfloor/domain/time';
import { RequestKind, Urgency } from '@watchfloor/domain/vocabulary';
import type { Given } from './given.js';

/** Something that somebody may ask about a complaint as it stands. */
export function askedAbout({ complaint, random, now }: Given): Asked {
  const assignmentId = complaint.assignments.length === 0 ? 'a1' : random.pick(complaint.assignments).id;
  const breached = complaint.clocks.filter(({ breach, stoppedAt }) => breach !== null && stoppedAt !== null);
  const clock = breached.length === 0 ? undefined : random.pick(breached);
  const clockId = clock?.id ?? 'c1';
  const reason = '需要更多时间核实';
  const kind = random.chance(0.2) ? 'suspension' : random.pick(Object.values(RequestKind));
  switch (kind) {
    case 'return':
      return { kind, assignmentId, basis: '不属于本单位职责', toDepartmentId: null };
    case 'extension':
      return { kind, assignmentId, limit: { amount: random.int(1, 3), unit: 'workingDays' }, reason };
    case 'suspension':
      return { kind, assignmentId, cause: 'weather', promisedAt: now + random.int(1, 9) * DAY, reason };
    case 'backdate': {
      const to = random.chance(0.5) ? null : now;
      return { kind, assignmentId, cause: 'weather', from: now - HOUR, to, evidence: '气象部门证明' };
    }
    case 'lowerUrgency':
      return { kind, urgency: random.pick(Object.values(Urgency)), reason };
    case 'lowerSupervision': {
      const [order] = complaint.supervisions;
      return { kind, supervisionId: order?.id ?? 's1', toRung: null, reason };
    }
    case 'evidence': {
      const occurredAt = Math.max(clock?.startedAt ?? now, (clock?.dueAt ?? now) - HOUR);
      return { kind, clockId, occurredAt, evidence: '现场照片与签收单' };
    }
    case 'appeal':
      return { kind, clockId, ground: '派单时已超时限' };
  }
}
