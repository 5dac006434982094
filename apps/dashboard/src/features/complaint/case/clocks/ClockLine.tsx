import { useId, useState } from 'react';
import { useWords } from '../../../../i18n/words.js';
import { ClockBadge } from '../../../../ui/ClockBadge.js';
import { useLimitWords } from '../../../../ui/use-limit-words.js';
import { useSaid } from '../panels/use-said.js';
import { usePauseCauses } from '../use-pause-causes.js';
import { ClockLedger } from './ClockLedger.js';
import styles from './ClocksPanel.module.css';
import { pausedSince, type StoryClock } from './clock-story.js';
import { Verdict } from './Verdict.js';

interface ClockLineProps {
  readonly complaintId: string;
  readonly clock: StoryClock;
  /** The department it binds; null for the center. */
  readonly owner: string | null;
  /** Which callback it is for; null for every other clock. */
  readonly round: number | null;
  readonly now: string;
}

/** One promise: its metric, who owes it, how long it allows and until when, what moved that, and how it stands. */
export function ClockLine({ complaintId, clock, owner, round, now }: ClockLineProps) {
  const words = useWords();
  const limitWords = useLimitWords();
  const { nameOf } = usePauseCauses();
  const { at, say } = useSaid(now);
  const [explained, explain] = useState(false);
  const ledgerId = useId();
  const since = pausedSince(clock);
  const cause = clock.pauses.find(({ to }) => to === null)?.cause;
  const facts = [
    clock.limit === null ? null : limitWords(clock.limit),
    say(clock.provisional ? 'clocks.dueProvisional' : 'clocks.due', { due: at(clock.dueAt) }),
    clock.originalDueAt === clock.dueAt ? null : say('clocks.original', { due: at(clock.originalDueAt) }),
  ];
  return (
    <li className={styles.line} data-state={clock.state}>
      <span className={styles.metric}>
        {round === null ? words.metricInFull(clock.metric) : say('callbacks.round', { round })}
        <span className={styles.owner}>{owner === null ? say('clocks.center') : words.department(owner)}</span>
      </span>
      <span className={styles.state}>
        {clock.state === 'running' || since !== null ? (
          <ClockBadge clock={{ ...clock, pausedAt: since }} named={false} />
        ) : (
          <Verdict clock={clock} />
        )}
      </span>
      <span className={styles.due}>
        {facts.filter(Boolean).join(' · ')}
        <button
          type="button"
          className={styles.explain}
          aria-expanded={explained}
          aria-controls={ledgerId}
          onClick={() => explain(!explained)}
        >
          {say(explained ? 'clocks.explained' : 'clocks.explain')}
        </button>
      </span>
      {since === null ? null : (
        <span className={styles.note}>{say('clocks.paused', { since: at(since), cause: nameOf(cause ?? '') })}</span>
      )}
      {clock.breach === null || clock.breach.state === 'standing' ? null : (
        <span className={styles.note}>
          {words.breachState(clock.breach.state)} · {at(clock.breach.at)}
        </span>
      )}
      {explained ? (
        <div id={ledgerId} className={styles.note}>
          <ClockLedger complaintId={complaintId} clockId={clock.id} dueAt={clock.dueAt} />
        </div>
      ) : null}
    </li>
  );
}
