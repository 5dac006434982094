import { Modal } from '@mantine/core';
import type { ComponentType } from 'react';
import { useIntl } from 'react-intl';
import { Empty } from '../../../ui/Empty.js';
import { ErrorNote } from '../../../ui/ErrorNote.js';
import { Loading } from '../../../ui/Loading.js';
import type { Verb } from '../case/verbs.js';
import { AcceptDialog } from './AcceptDialog.js';
import { AnswerUrgeDialog } from './AnswerUrgeDialog.js';
import { AssistDialog } from './AssistDialog.js';
import { AcknowledgeDialog, SignDialog } from './ConfirmManyDialog.js';
import { DispatchDialog } from './DispatchDialog.js';
import type { ManyProps, OneProps } from './dialog-props.js';
import { EscalateDialog, EscalateManyDialog } from './EscalateDialog.js';
import { ReassignDialog } from './ReassignDialog.js';
import { ReassignManyDialog } from './ReassignManyDialog.js';
import { AnswerDialog, CallAgainDialog, CloseDialog } from './TextDialogs.js';
import { UrgeDialog } from './UrgeDialog.js';
import { UrgeManyDialog } from './UrgeManyDialog.js';
import { useActed } from './use-acted.js';

/** How each verb is filled in: for one complaint, for many, or both. */
interface Forms {
  readonly one?: ComponentType<OneProps>;
  readonly many?: ComponentType<ManyProps>;
}

const forms: Readonly<Record<Verb, Forms>> = {
  dispatch: { one: DispatchDialog },
  sign: { many: SignDialog },
  answer: { one: AnswerDialog },
  answerUrge: { one: AnswerUrgeDialog },
  accept: { one: AcceptDialog },
  close: { one: CloseDialog },
  urge: { one: UrgeDialog, many: UrgeManyDialog },
  reassign: { one: ReassignDialog, many: ReassignManyDialog },
  escalate: { one: EscalateDialog, many: EscalateManyDialog },
  acknowledge: { many: AcknowledgeDialog },
  addAssistant: { one: AssistDialog },
  callAgain: { one: CallAgainDialog },
};

interface ActionDialogProps {
  readonly verb: Verb;
  readonly complaintIds: readonly string[];
  onClose(): void;
}

/** The form of one verb on the complaints it is about, read fresh before anything is asked. */
export function ActionDialog({ verb, complaintIds, onClose }: ActionDialogProps) {
  const { formatMessage } = useIntl();
  const { cases, error, reload } = useActed(complaintIds);
  const { one: One, many: Many } = forms[verb];
  const [first, ...others] = cases ?? [];
  if (first !== undefined && cases !== null) {
    if (One && others.length === 0) return <One complaint={first} reload={reload} onClose={onClose} />;
    if (Many) return <Many complaints={cases} reload={reload} onClose={onClose} />;
  }
  return (
    <Modal opened onClose={onClose} title={formatMessage({ id: `complaint.verb.${verb}` })} size="lg">
      {error ? (
        <ErrorNote error={error} onRetry={reload} />
      ) : cases === null ? (
        <Loading lines={4} />
      ) : (
        <Empty
          title={formatMessage({ id: first === undefined ? 'complaint.gone' : 'complaint.many.oneByOne' })}
          hint={formatMessage({ id: first === undefined ? 'complaint.gone.hint' : 'complaint.many.oneByOne.hint' })}
        />
      )}
    </Modal>
  );
}
