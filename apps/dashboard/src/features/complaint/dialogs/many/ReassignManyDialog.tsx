import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { SeenCase } from '../../../../app/actions.js';
import { useDraft } from '../../../../drafts/drafts.js';
import { useDraftChoice } from '../../../../drafts/use-draft-choice.js';
import { useWords } from '../../../../i18n/words.js';
import { DialogFrame } from '../../../../ui/DialogFrame.js';
import { DraftField } from '../../../../ui/DraftField.js';
import { DepartmentPicker } from '../DepartmentPicker.js';
import { draftPrefix } from '../dialog-props.js';
import { ManyResults } from '../ManyResults.js';
import { usePhrases } from '../phrases.js';
import { useSayOnce } from '../use-say-once.js';
import { movesIn, planOf } from './moves.js';
import styles from './ReassignManyDialog.module.css';
import { inTheWayFirst } from './sum.js';
import { useBulkMove } from './use-bulk-move.js';

interface ReassignManyDialogProps {
  /** As their rows showed them: whatever has been decided since is refused as stale. */
  readonly seen: readonly SeenCase[];
  /** Those that are done now: the desk need not hold them any longer. */
  onDone(complaintIds: readonly string[]): void;
  onClose(): void;
}

/** Many that can be moved; where none of them can, it says so and opens nothing. */
export function ReassignManyDialog(props: ReassignManyDialogProps) {
  const { formatMessage } = useIntl();
  const [none] = useState(() => movesIn(planOf(props.seen, null)).length === 0);
  const verb = formatMessage({ id: 'complaint.verb.reassign' });
  const why = formatMessage({ id: 'complaint.hold.nobodyOwes' });
  const said = formatMessage({ id: 'complaint.many.noneCan' }, { count: props.seen.length, verb, why });
  useSayOnce(none ? said : null, props.onClose);
  return none ? null : <BulkMoveForm {...props} />;
}

/** Moves hundreds to one department: previewed with counts, done, each with its result, and taken back while that is possible. */
function BulkMoveForm({ seen, onDone, onClose }: ReassignManyDialogProps) {
  const { formatMessage } = useIntl();
  const words = useWords();
  const say = (id: string, values?: Readonly<Record<string, string | number>>) =>
    formatMessage({ id: `complaint.reassignMany.${id}` }, values);
  const prefix = draftPrefix(
    'reassign',
    seen.map(({ id }) => id),
  );
  const [reason] = useDraft(`${prefix}reason`);
  const [to, setTo] = useDraftChoice(`${prefix}to`);
  const phrases = usePhrases('reassign');
  const plan = planOf(seen, to);
  const moves = movesIn(plan);
  const department = to === null ? '' : words.department(to);
  const { stage, previewed, outcomes, sum, busy, failed, over, mayUndo, undoWithin, go, takeBack, leave } = useBulkMove(
    {
      ...{ moves, department, prefix, onDone, onClose },
      to: to === null ? null : { toDepartmentId: to, reason },
    },
  );
  const summary = say(`sum.${stage === 'preview' && !previewed ? 'plan' : stage}`, {
    ...sum,
    count: moves.length,
    ready: moves.length - sum.refused,
    skipped: plan.length - moves.length,
  });
  const hints = [
    mayUndo && undoWithin !== '' ? say('within', { within: undoWithin }) : null,
    stage === 'done' && sum.refused > 0 ? say('left') : null,
  ].filter((hint) => hint !== null);

  return (
    <DialogFrame
      title={say('title', { count: seen.length })}
      submit={
        over
          ? null
          : stage === 'done'
            ? say('again', { count: sum.unanswered })
            : previewed
              ? say('submit', { count: moves.length - sum.refused, department })
              : say('preview', { count: moves.length })
      }
      sending={busy !== null}
      blocked={
        to === null || reason.trim() === '' || (stage !== 'done' && moves.length === (previewed ? sum.refused : 0))
      }
      onSubmit={() => void go()}
      onClose={leave}
    >
      {stage === 'done' || stage === 'undone' ? null : (
        <>
          <DepartmentPicker label={formatMessage({ id: 'complaint.reassign.to' })} value={to} onChange={setTo} />
          <DraftField
            field="reason"
            draftKey={`${prefix}reason`}
            label={formatMessage({ id: 'complaint.reassign.reason' })}
            phrases={phrases}
          />
        </>
      )}
      <div className={styles.sum} role="status">
        <div className={styles.said}>
          <span>{failed ?? summary}</span>
          {hints.map((hint) => (
            <span key={hint} className={styles.hint}>
              {hint}
            </span>
          ))}
        </div>
        {mayUndo ? (
          <Button size="compact-sm" variant="default" loading={busy === 'undoing'} onClick={() => void takeBack()}>
            {formatMessage({ id: 'app.undo' })}
          </Button>
        ) : null}
      </div>
      <ManyResults
        outcomes={outcomes}
        items={inTheWayFirst(plan, outcomes).map((one) => ({
          id: one.seen.id,
          number: one.seen.number,
          title: one.seen.title,
          what:
            'hold' in one
              ? formatMessage({ id: `complaint.hold.${one.hold}` })
              : `${words.department(one.from)} → ${to === null ? '…' : department}`,
          skipped: 'hold' in one,
        }))}
      />
    </DialogFrame>
  );
}
