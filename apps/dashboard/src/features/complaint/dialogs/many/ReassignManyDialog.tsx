import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { SeenCase } from '../../../../app/actions.js';
import { useWords } from '../../../../i18n/words.js';
import { DepartmentPicker } from '../DepartmentPicker.js';
import { DialogFrame } from '../DialogFrame.js';
import { DraftField } from '../DraftField.js';
import { draftPrefix } from '../dialog-props.js';
import { drafts, useDraft } from '../drafts.js';
import { UndoNotice, type Undone } from '../handling/UndoNotice.js';
import { ManyResults } from '../ManyResults.js';
import type { Outcome } from '../outcome.js';
import { usePhrases } from '../phrases.js';
import { useDraftChoice } from '../use-draft-choice.js';
import { movesIn, planOf } from './moves.js';
import styles from './ReassignManyDialog.module.css';
import { inTheWayFirst, sumOf } from './sum.js';
import { type Outcomes, useReassignMany } from './use-reassign-many.js';
import { useUndoWithin } from './use-undo-within.js';

interface ReassignManyDialogProps {
  /** As their rows showed them: whatever has been decided since is refused as stale. */
  readonly seen: readonly SeenCase[];
  /** Those that are done now: the desk need not hold them any longer. */
  onDone(complaintIds: readonly string[]): void;
  onClose(): void;
}

/** What the list of cases shows: what would be done, what would be refused, what was done, or what was taken back. */
type Stage = 'plan' | 'preview' | 'done' | 'undone';

const nothing: Outcomes = new Map();

/** Moves hundreds to one department: previewed with counts, done, each with its result, and taken back while that is possible. */
export function ReassignManyDialog({ seen, onDone, onClose }: ReassignManyDialogProps) {
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
  const { busy, preview, move, undo } = useReassignMany();
  const [stage, setStage] = useState<Stage>('plan');
  const [outcomes, setOutcomes] = useState<Outcomes>(nothing);
  const [asked, setAsked] = useState('');
  const [failed, setFailed] = useState<'complaint.dialog.unanswered' | 'complaint.reassignMany.undoUnanswered' | null>(
    null,
  );
  const closed = useRef(false);
  const undoWithin = useUndoWithin();
  const plan = planOf(seen, to);
  const moves = movesIn(plan);
  const question = `${to} ${reason.trim()}`;
  // another department or reason is another preview
  const previewed = stage === 'preview' && asked === question;
  const found = stage === 'preview' && !previewed ? nothing : outcomes;
  const sum = sumOf(moves, found);
  const department = to === null ? '' : words.department(to);
  const over = stage === 'undone' || (stage === 'done' && sum.unanswered === 0);

  const summary = say(`sum.${stage === 'preview' && !previewed ? 'plan' : stage}`, {
    ...sum,
    count: moves.length,
    ready: moves.length - sum.refused,
    skipped: plan.length - moves.length,
  });
  const mayUndo = stage === 'done' && sum.done > 0;
  const hints = [
    mayUndo && undoWithin.words !== '' ? say('within', { within: undoWithin.words }) : null,
    stage === 'done' && sum.refused > 0 ? say('left') : null,
  ].filter((hint) => hint !== null);

  const takeBack = async (): Promise<Undone> => {
    setFailed(null);
    const back = await undo();
    if (back === null) {
      setFailed('complaint.reassignMany.undoUnanswered');
      return { said: say('undoUnanswered'), again: true };
    }
    setOutcomes(back);
    setStage('undone');
    const { done, refused } = sumOf(moves, back);
    return { said: say('undone', { count: done, refused }), again: false };
  };
  /** The way back, after the dialog; until then the dialog itself offers it. */
  const offerUndo = (done: number) => {
    if (done === 0) return;
    const back = async () => {
      const undone = await takeBack();
      if (!undone.again) notifications.update({ id, message: undone.said, autoClose: true });
      return undone;
    };
    const id = notifications.show({
      message: <UndoNotice said={say('done', { count: done, department })} undo={back} />,
      autoClose: undoWithin.lasts,
    });
  };
  const leave = () => {
    closed.current = true;
    onClose();
    if (stage === 'done') offerUndo(sum.done);
    // not before: what is shown of those that were moved says where to
    if (over && sum.done > 0) drafts.clear(prefix);
  };
  const go = async () => {
    if (to === null) return;
    setFailed(null);
    const destination = { toDepartmentId: to, reason };
    if (!previewed && stage !== 'done') {
      const refusals = await preview(moves, destination);
      if (refusals === null) return setFailed('complaint.dialog.unanswered');
      setOutcomes(refusals);
      setAsked(question);
      setStage('preview');
      return;
    }
    const results = await move(moves, destination);
    setOutcomes(results);
    setStage('done');
    const { done, refused, unanswered } = sumOf(moves, results);
    // somebody may have closed it before the answer came
    if (closed.current) offerUndo(done);
    if (done === 0) return;
    const idsOf = (kind: Outcome['kind']) =>
      [...results].flatMap(([id, outcome]) => (outcome.kind === kind ? [id] : []));
    onDone(idsOf('done'));
    if (unanswered > 0) return;
    if (refused === 0 || closed.current) drafts.clear(prefix);
    if (refused === 0) {
      if (closed.current) return;
      offerUndo(done);
      return onClose();
    }
    // whoever comes back for those that are left finds what was written
    const left = draftPrefix('reassign', idsOf('refused'));
    drafts.write(`${left}to`, to);
    drafts.write(`${left}reason`, reason);
  };

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
          <DepartmentPicker
            label={formatMessage({ id: 'complaint.reassign.to' })}
            value={to}
            onChange={setTo}
            autoFocus
          />
          <DraftField
            draftKey={`${prefix}reason`}
            label={formatMessage({ id: 'complaint.reassign.reason' })}
            phrases={phrases}
          />
        </>
      )}
      <div className={styles.sum} role="status">
        <div className={styles.said}>
          <span>{failed === null ? summary : formatMessage({ id: failed })}</span>
          {hints.map((hint) => (
            <span key={hint} className={styles.hint}>
              {hint}
            </span>
          ))}
        </div>
        {mayUndo ? (
          <Button size="compact-sm" variant="default" loading={busy === 'undoing'} onClick={() => void takeBack()}>
            {formatMessage({ id: 'complaint.reassign.undo' })}
          </Button>
        ) : null}
      </div>
      <ManyResults
        outcomes={found}
        items={inTheWayFirst(plan, found).map((one) => ({
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
