import type { Waiting } from '../../../app/waiting-law.js';
import type { Proposal } from '../settings-query.js';
import type { WaitingHere } from '../use-waiting-here.js';
import { ConfirmLawDialog } from './ConfirmLawDialog.js';
import { DeclineLawDialog } from './DeclineLawDialog.js';

/** What somebody is asked about a proposal, and the proposal as it was when they began: others may settle it meanwhile. */
export interface Asked {
  readonly what: 'confirm' | 'decline';
  readonly proposal: Waiting;
}

interface SettlingDialogsProps {
  readonly asked: Asked;
  /** What waits now. */
  readonly waiting: WaitingHere;
  /** What became of those that wait no more. */
  readonly proposals: readonly Proposal[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The form that settles a proposal; it stays, with what is written in it, when somebody else has settled that. */
export function SettlingDialogs({ asked, waiting, proposals, onClose, onDone }: SettlingDialogsProps) {
  const { what, proposal } = asked;
  const over = waiting !== undefined && waiting?.id !== proposal.id;
  const ended = over ? (proposals.find(({ id }) => id === proposal.id) ?? 'unknown') : null;
  const Dialog = what === 'confirm' ? ConfirmLawDialog : DeclineLawDialog;
  return <Dialog proposal={proposal} ended={ended} onClose={onClose} onDone={onDone} />;
}
