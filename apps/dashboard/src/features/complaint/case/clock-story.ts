import { graphql, type ResultOf } from '../../../graphql.js';

export const ClockStory_Complaint = graphql(`
  fragment ClockStory_Complaint on Complaint @_unmask {
    assignments { id departmentId }
    urges { id assignmentId }
    clocks {
      id
      metric
      subjectId
      state
      startedAt
      earlyAt
      nearAt
      dueAt
      stoppedAt
      limit { amount unit }
      provisional
    }
  }
`);

type Told = ResultOf<typeof ClockStory_Complaint>;
export type StoryClock = Told['clocks'][number];

/** The department that a clock binds; null for clocks of the center. */
export function ownerOf(complaint: Pick<Told, 'assignments' | 'urges'>, clock: StoryClock): string | null {
  if (clock.subjectId === null) return null;
  const urged = complaint.urges.find((urge) => urge.id === clock.subjectId)?.assignmentId;
  return complaint.assignments.find((leg) => leg.id === (urged ?? clock.subjectId))?.departmentId ?? null;
}

/** Running clocks, the soonest due first, then finished ones, the latest stopped first. */
export function arranged(clocks: readonly StoryClock[]): {
  readonly running: readonly StoryClock[];
  readonly finished: readonly StoryClock[];
} {
  const running = clocks.filter((clock) => clock.state === 'running');
  const finished = clocks.filter((clock) => clock.state !== 'running');
  return {
    running: running.toSorted((one, other) => one.dueAt.localeCompare(other.dueAt)),
    finished: finished.toSorted((one, other) => (other.stoppedAt ?? '').localeCompare(one.stoppedAt ?? '')),
  };
}
