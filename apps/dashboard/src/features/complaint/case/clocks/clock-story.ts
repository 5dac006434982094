import { graphql, type ResultOf } from '../../../../graphql.js';
import { legOfClock } from '../verbs/find.js';

export const ClockStory_Complaint = graphql(`
  fragment ClockStory_Complaint on Complaint @_unmask {
    assignments { id departmentId }
    urges { id assignmentId }
    supervisions { id assignmentId }
    callbacks { id round }
    clocks {
      id
      metric
      subjectId
      cycle
      state
      startedAt
      earlyAt
      nearAt
      dueAt
      originalDueAt
      stoppedAt
      pauses { from to cause }
      breach { at state }
      limit { amount unit }
      provisional
      policyVersion
      calendarVersion
    }
  }
`);

type Told = ResultOf<typeof ClockStory_Complaint>;
export type StoryClock = Told['clocks'][number];

/** The department that a clock binds; null for clocks of the center. */
export function ownerOf(
  complaint: Pick<Told, 'assignments' | 'urges' | 'supervisions'>,
  clock: StoryClock,
): string | null {
  const leg = legOfClock(complaint, clock);
  return complaint.assignments.find(({ id }) => id === leg)?.departmentId ?? null;
}

/** Which round a callback's clock is for, so that two that run together are told apart; null for other clocks. */
export const roundOf = ({ callbacks }: Pick<Told, 'callbacks'>, { subjectId }: StoryClock): number | null =>
  callbacks.find(({ id }) => id === subjectId)?.round ?? null;

/** Since when a clock stands still; null while it runs. */
export const pausedSince = ({ state, pauses }: StoryClock): string | null =>
  state === 'paused' ? (pauses.find(({ to }) => to === null)?.from ?? null) : null;

const isLive = ({ state }: StoryClock): boolean => state === 'running' || state === 'paused';

/** Those that run, the soonest due first, then those that stand still, then finished ones, the latest stopped first. */
export function arranged(clocks: readonly StoryClock[]): {
  readonly live: readonly StoryClock[];
  readonly finished: readonly StoryClock[];
} {
  const live = clocks.filter(isLive);
  const finished = clocks.filter((clock) => !isLive(clock));
  return {
    live: live.toSorted(
      (one, other) =>
        Number(one.state === 'paused') - Number(other.state === 'paused') || one.dueAt.localeCompare(other.dueAt),
    ),
    finished: finished.toSorted((one, other) => (other.stoppedAt ?? '').localeCompare(one.stoppedAt ?? '')),
  };
}
