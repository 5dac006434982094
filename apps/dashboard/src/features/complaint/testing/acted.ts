import type { Entry } from '../case/timeline-sentence.js';
import type { ActedCase } from '../dialogs/use-acted.js';

const at = '2026-11-22T02:00:00.000Z';

/** A complaint in handling at the housing bureau. */
export const acted = (over: Partial<ActedCase> = {}): ActedCase => ({
  id: 'c1',
  number: '26-000001',
  title: '地下室燃气味浓',
  version: 7,
  state: 'inHandling',
  categoryId: 'gas',
  assignments: [{ id: 'a1', departmentId: 'housing', role: 'lead', state: 'signed', openedAt: at, leftAt: null }],
  urges: [],
  escalations: [],
  timeline: [],
  ...over,
});

/** One entry of a history; fields its verb does not name are null. */
export const entry = (over: Partial<Entry> & Pick<Entry, 'verb'>): Entry => ({
  id: '1:0',
  at,
  actorName: '李工',
  bySystem: false,
  departmentId: null,
  role: null,
  fromDepartmentId: null,
  text: null,
  nextStep: null,
  promisedAt: null,
  metric: null,
  threshold: null,
  dueAt: null,
  level: null,
  cause: null,
  ...over,
});

export const done = {
  result: { __typename: 'CommandDone', complaintId: 'c1', number: '26-000001', version: 8, position: 9 },
};
