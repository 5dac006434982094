import type { Alert, AlertBatch } from './alerts-document.js';

/** A critical escalation that waits to be acknowledged, but for what a test says. */
export const alert = (over: Partial<Alert> = {}): Alert => ({
  id: 'c1:e1',
  position: 10,
  kind: 'escalation',
  at: '2026-11-22T02:00:00.000Z',
  complaintId: 'c1',
  subjectId: 'e1',
  number: '26-1',
  title: '燃气味浓',
  urgency: 'critical',
  departmentId: null,
  metric: null,
  dueAt: null,
  escalationId: 'e1',
  reason: '危险',
  level: 1,
  raisedById: null,
  roles: ['supervisor', 'admin'],
  rung: null,
  requestKind: null,
  granted: null,
  acknowledgedAt: null,
  acknowledgedBy: null,
  settledAt: null,
  late: false,
  ...over,
});

export type AlertChange = AlertBatch['changes'][number];

export const entered = (...alerts: readonly Alert[]): AlertChange[] =>
  alerts.map((alert) => ({ __typename: 'AlertEntered', alert }));
export const changed = (alert: Alert): AlertChange => ({ __typename: 'AlertChanged', alert });
export const left = (id: string): AlertChange => ({ __typename: 'AlertLeft', id });
export const whole = (...alerts: readonly Alert[]): AlertChange => ({ __typename: 'AlertResync', alerts: [...alerts] });

/** Batches that follow each other, each one position on. */
export function batches(): (...changes: readonly AlertChange[]) => AlertBatch {
  let position = 9;
  return (...changes) => {
    const from = position;
    position += 1;
    return { from, to: position, at: '2026-11-22T02:00:00.000Z', digest: null, changes: [...changes] };
  };
}
