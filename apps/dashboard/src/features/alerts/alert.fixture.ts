import type { Alert } from './alerts-document.js';

/** A critical escalation that waits to be acknowledged, but for what a test says. */
export const alert = (over: Partial<Alert> = {}): Alert & { readonly __typename: 'Alert' } => ({
  __typename: 'Alert',
  id: 'c1:e1',
  position: 10,
  kind: 'escalation',
  at: '2026-11-22T02:00:00.000Z',
  complaintId: 'c1',
  number: '26-1',
  title: '燃气味浓',
  urgency: 'critical',
  departmentId: null,
  metric: null,
  dueAt: null,
  escalationId: 'e1',
  reason: '危险',
  level: 1,
  rung: null,
  requestKind: null,
  granted: null,
  acknowledgedAt: null,
  acknowledgedBy: null,
  settledAt: null,
  ...over,
});
