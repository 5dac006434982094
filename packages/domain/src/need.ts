import type { ClockId } from './clock.js';
import type { QueueClock, QueueItem } from './queue.js';
import { type ClockMetric, type Need, needRank } from './vocabulary.js';

/** Why a case stands where it stands, and the clock that says so. */
export interface Needed {
  readonly need: Need;
  /** One of the row's clocks; null where no clock measures it. */
  readonly needClockId: ClockId | null;
}

/** What a row tells about it. */
export type NeedFacts = Pick<QueueItem, 'state' | 'urgency' | 'escalation' | 'clocks' | 'pending'>;

/**
 * The one definition of the order `mostUrgent`: what is owed now, by how much somebody can still help. It depends on the row
 * alone, never on the time: that a deadline comes near or passes is an event and changes the row. Of the reasons that hold,
 * the first of `needRank` counts; equal ones are told apart by their soonest deadline (`sortKey`).
 */
export function neededBy(facts: NeedFacts): Needed {
  const { state, urgency, escalation, pending } = facts;
  const running = facts.clocks.filter(({ pausedAt }) => pausedAt === null);
  const clockOf = (metric: ClockMetric) => running.find((clock) => clock.metric === metric);
  const because = (need: Need, clock: QueueClock | undefined): Needed => ({ need, needClockId: clock?.id ?? null });

  if (escalation?.state === 'raised') return because('acknowledge', clockOf('escalationAck'));
  const breached = running.filter(({ alarm }) => alarm === 'breached');
  if (breached.length > 0) return because(isInHand(running, breached) ? 'overdueInHand' : 'overdue', breached[0]);
  const near = running.find(({ alarm, metric }) => alarm === 'near' && metric !== 'callback');
  if (near !== undefined) return because('near', near);
  if (state === 'registered') return because('dispatch', clockOf('dispatch'));
  if (pending.length > 0 && pending.every(({ what }) => what === 'callback')) {
    return because('callback', clockOf('callback'));
  }
  return because(urgency !== 'normal' || escalation !== null ? 'urgent' : 'later', running[0]);
}

/** Whether anybody owes anything now: all but those that merely wait for a callback that is not due yet. */
export const isOwedNow = ({ need }: Needed): boolean => need !== 'callback';

/** Clocks that run while a department or the center answers for a breach. */
const pressing: readonly ClockMetric[] = ['urgeReply', 'supervisionReply', 'escalationAnswer'];

/** An urge, an order or an escalation that was taken on since the last breach waits for its answer, still in time. */
const isInHand = (running: readonly QueueClock[], breached: readonly QueueClock[]): boolean => {
  const lastBreach = Math.max(...breached.map(({ dueAt }) => dueAt));
  return running.some(
    ({ metric, alarm, startedAt }) => pressing.includes(metric) && alarm !== 'breached' && startedAt >= lastBreach,
  );
};

/** The tier of the order `mostUrgent`; 0 comes first. */
export const needTier = ({ need }: Needed): number => needRank[need];
