import { useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { UndoNotice, type Undone } from '../../../../app/UndoNotice.js';
import { offerUndo as offer, sayUndone } from '../../../../app/undo-notices.js';
import { drafts } from '../../../../drafts/drafts.js';
import { draftPrefix } from '../dialog-props.js';
import type { Outcome } from '../outcome.js';
import { useUnansweredText } from '../use-unanswered-text.js';
import { useUndoWithin } from '../use-undo-within.js';
import type { Move } from './moves.js';
import { type Sum, sumOf } from './sum.js';
import { type Destination, isUnanswered, type Outcomes, useReassignMany } from './use-reassign-many.js';

/** What the list of cases shows: what would be done, what would be refused, what was done, or what was taken back. */
export type Stage = 'plan' | 'preview' | 'done' | 'undone';

interface BulkMoveOptions {
  readonly moves: readonly Move[];
  /** Where to, and why; null until somebody has said where. */
  readonly to: Destination | null;
  /** The department's name, for what is said. */
  readonly department: string;
  /** Where what was written is kept. */
  readonly prefix: string;
  /** Those that are done now: the desk need not hold them any longer. */
  onDone(complaintIds: readonly string[]): void;
  onClose(): void;
}

export interface BulkMove {
  readonly stage: Stage;
  /** Another department or reason is another preview. */
  readonly previewed: boolean;
  readonly outcomes: Outcomes;
  readonly sum: Sum;
  readonly busy: 'previewing' | 'moving' | 'undoing' | null;
  /** Says what the server did not answer, or had a fault at; null where it answered. */
  readonly failed: string | null;
  /** Nothing is left to send. */
  readonly over: boolean;
  readonly mayUndo: boolean;
  /** For how long, in words; empty until that is known. */
  readonly undoWithin: string;
  /** Previews, then moves, then sends again what had no answer. */
  go(): Promise<void>;
  takeBack(): Promise<Undone>;
  /** Closes the dialog, and leaves a way back where there is one. */
  leave(): void;
}

const nothing: Outcomes = new Map();

/** The course of a bulk move: previewed, done with a result each, taken back while that is possible, in the dialog or after it. */
export function useBulkMove({ moves, to, department, prefix, onDone, onClose }: BulkMoveOptions): BulkMove {
  const { formatMessage } = useIntl();
  const say = (id: string, values?: Readonly<Record<string, string | number>>) =>
    formatMessage({ id: `complaint.reassignMany.${id}` }, values);
  const unansweredText = useUnansweredText();
  const { busy, preview, move, undo } = useReassignMany();
  const [stage, setStage] = useState<Stage>('plan');
  const [outcomes, setOutcomes] = useState<Outcomes>(nothing);
  const [asked, setAsked] = useState('');
  const [failed, setFailed] = useState<BulkMove['failed']>(null);
  const closed = useRef(false);
  const undoWithin = useUndoWithin();
  const question = to === null ? '' : `${to.toDepartmentId} ${to.reason.trim()}`;
  const previewed = stage === 'preview' && asked === question;
  const found = stage === 'preview' && !previewed ? nothing : outcomes;
  const sum = sumOf(moves, found);
  const over = stage === 'undone' || (stage === 'done' && sum.unanswered === 0);

  const takeBack = async (): Promise<Undone> => {
    setFailed(null);
    const back = await undo();
    if (isUnanswered(back)) {
      const said = back.fault === null ? say('undoUnanswered') : unansweredText(back.fault);
      setFailed(said);
      return { said, again: true };
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
      if (!undone.again) sayUndone(id, undone.said);
      return undone;
    };
    const id = offer(<UndoNotice said={say('done', { count: done, department })} undo={back} />, undoWithin.lasts);
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
    if (!previewed && stage !== 'done') {
      const refusals = await preview(moves, to);
      if (isUnanswered(refusals)) return setFailed(unansweredText(refusals.fault));
      setOutcomes(refusals);
      setAsked(question);
      setStage('preview');
      return;
    }
    const results = await move(moves, to);
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
    drafts.write(`${left}to`, to.toDepartmentId);
    drafts.write(`${left}reason`, to.reason);
  };

  const mayUndo = stage === 'done' && sum.done > 0;
  return {
    ...{ stage, previewed, sum, busy, failed, over, mayUndo, go, takeBack, leave },
    outcomes: found,
    undoWithin: undoWithin.words,
  };
}
