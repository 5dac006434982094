import { useIntl } from 'react-intl';
import { useMe } from '../../../../app/session/me.js';
import { useDraftVerdict } from '../../../../drafts/use-draft-choice.js';
import { ownLeg } from '../../case/verbs/find.js';
import { viewerOf } from '../../case/verbs/viewer.js';
import type { OneProps } from '../dialog-props.js';
import { order } from '../use-orders.js';
import { useVerbForm } from '../use-verb-form.js';
import { VerbFrame } from '../VerbFrame.js';
import { useVerbText, VerbText } from '../VerbText.js';
import { Verdict } from '../Verdict.js';
import { RecordContactCommand } from './commands.js';

/** 首次联系: whether the caller was reached, and what was said. */
export function ContactDialog(props: OneProps) {
  const { complaint } = props;
  const { formatMessage } = useIntl();
  const leg = ownLeg(complaint, viewerOf(useMe()));
  const form = useVerbForm({ verb: 'recordContact' }, props);
  const [reached, setReached] = useDraftVerdict(`${form.prefix}reached`);
  const note = useVerbText(form, 'note');
  const send = () => {
    if (leg === undefined || reached === null) return;
    const complaintId = complaint.id;
    form.send(order(complaintId, RecordContactCommand, { complaintId, assignmentId: leg.id, reached, note }));
  };
  return (
    <VerbFrame form={form} blocked={leg === undefined || reached === null || note.trim() === ''} onSubmit={send}>
      <Verdict
        label={formatMessage({ id: 'complaint.recordContact.reached' })}
        words={[
          formatMessage({ id: 'complaint.recordContact.yes' }),
          formatMessage({ id: 'complaint.recordContact.no' }),
        ]}
        value={reached}
        onChange={setReached}
      />
      <VerbText
        form={form}
        field="note"
        label="complaint.recordContact.text"
        hint="complaint.recordContact.hint"
        phrases="contact"
      />
    </VerbFrame>
  );
}
