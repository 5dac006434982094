import type { InboxRowData } from './inbox-document.js';
import { ownLeg, ownOrder, ownUrge } from './inbox-tabs.js';

/** What a liaison can do with a row; the names are those of the case's verbs, which open by them. */
export type InboxVerb =
  | 'sign'
  | 'recordContact'
  | 'reportProgress'
  | 'answer'
  | 'answerUrge'
  | 'replySupervision'
  | 'askReturn'
  | 'askExtension'
  | 'askSuspension';

/** The one or two verbs that matter now, the next step first; none when it is the center's turn. */
export function dueVerbs(row: InboxRowData, departmentId: string): readonly InboxVerb[] {
  if (ownOrder(row, departmentId)?.state === 'issued') return ['replySupervision'];
  if (ownUrge(row, departmentId) !== undefined) return ['answerUrge'];
  const state = ownLeg(row, departmentId)?.state;
  if (state === 'awaitingSignature') return ['sign'];
  if (state !== 'signed') return [];
  const contact = row.clocks.some(({ metric, departmentId: by }) => metric === 'contact' && by === departmentId);
  return contact ? ['recordContact', 'answer'] : ['answer'];
}

/** What else can be done with it. Whether each is in time is for the case to say, which knows more than the row. */
export function otherVerbs(row: InboxRowData, departmentId: string): readonly InboxVerb[] {
  const state = ownLeg(row, departmentId)?.state;
  const due = dueVerbs(row, departmentId);
  const all: readonly InboxVerb[] =
    state === 'signed'
      ? ['recordContact', 'reportProgress', 'answer', 'askExtension', 'askSuspension', 'askReturn']
      : state === 'awaitingSignature'
        ? ['sign', 'recordContact', 'askReturn', 'askExtension']
        : [];
  return all.filter((verb) => !due.includes(verb));
}
