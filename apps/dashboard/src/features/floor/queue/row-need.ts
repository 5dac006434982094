import type { ClockMetric } from '@watchfloor/domain/vocabulary';
import type { Words } from '../../../i18n/words.js';
import type { FloorRowData } from './row-document.js';

type NeedRow = Pick<
  FloorRowData,
  'need' | 'needClockId' | 'clocks' | 'escalation' | 'openUrges' | 'urgeCount' | 'requests' | 'state' | 'urgency'
>;

/** A message and its values. */
interface Said {
  readonly id: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** Promises of the center: nobody can be urged for them. */
const ofCenter: readonly ClockMetric[] = ['dispatch', 'ruling', 'escalationAck', 'escalationAnswer', 'callback'];

/** Why a row stands where it stands, as a message; the server says which reason it is. */
export function needOf(row: NeedRow, words: Pick<Words, 'metricInFull' | 'requestKind' | 'urgency'>): Said {
  const clock = row.clocks.find(({ id }) => id === row.needClockId);
  const metric = clock === undefined ? '' : words.metricInFull(clock.metric);
  switch (row.need) {
    case 'acknowledge':
      return { id: 'floor.need.acknowledge', values: { level: row.escalation?.level ?? 1 } };
    case 'overdue':
      if (clock !== undefined && ofCenter.includes(clock.metric)) {
        return { id: 'floor.need.overdueHere', values: { metric } };
      }
      return row.openUrges.length === 0 && row.urgeCount > 0
        ? { id: 'floor.need.overdueAnswered', values: { metric, urges: row.urgeCount } }
        : { id: 'floor.need.overdue', values: { metric, urges: row.openUrges.length } };
    case 'near':
      return { id: 'floor.need.near', values: { metric } };
    case 'dispatch':
      return { id: 'floor.need.dispatch' };
    case 'overdueInHand':
      return { id: 'floor.need.overdueInHand', values: { metric } };
    case 'urgent':
      if (row.escalation !== null) return { id: 'floor.need.escalated', values: { level: row.escalation.level } };
      return { id: 'floor.need.urgent', values: { urgency: words.urgency(row.urgency) } };
    case 'later':
      return inHand(row, words);
    case 'callback':
      return { id: 'floor.need.callback' };
  }
}

/** What comes next of a case that is in time. */
function inHand({ requests, state, clocks }: NeedRow, words: Pick<Words, 'requestKind'>): Said {
  const [request] = requests;
  if (request !== undefined) return { id: 'floor.row.requested', values: { request: words.requestKind(request.kind) } };
  if (state === 'answered') return { id: 'floor.need.toReview' };
  if (state === 'accepted') return { id: 'floor.need.toClose' };
  return { id: clocks.every(({ pausedAt }) => pausedAt !== null) ? 'floor.need.paused' : 'floor.need.later' };
}

/** Whether a person is needed here now: the reason is then set in bold. */
export const isPressing = ({ need }: Pick<FloorRowData, 'need'>): boolean =>
  need === 'acknowledge' || need === 'overdue' || need === 'near' || need === 'dispatch';
