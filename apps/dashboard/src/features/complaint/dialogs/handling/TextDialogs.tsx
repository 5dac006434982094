import { useMe } from '../../../../app/session/me.js';
import { ownLeg } from '../../case/verbs/find.js';
import { offered } from '../../case/verbs/offers.js';
import { viewerOf } from '../../case/verbs/viewer.js';
import type { OneProps } from '../dialog-props.js';
import { LegChoice } from '../LegChoice.js';
import { TextDialog } from '../TextDialog.js';
import { order } from '../use-orders.js';
import { usePicked } from '../use-picked.js';
import { ReportProgressCommand, ResumeCommand } from './commands.js';

/** 中途汇报: how things stand, before the answer. */
export function ReportProgressDialog(props: OneProps) {
  const complaintId = props.complaint.id;
  const leg = ownLeg(props.complaint, viewerOf(useMe()));
  return (
    <TextDialog
      {...props}
      about={{ verb: 'reportProgress' }}
      field="progress"
      phrases="progress"
      blocked={leg === undefined}
      orderOf={(text) => order(complaintId, ReportProgressCommand, { complaintId, assignmentId: leg?.id ?? '', text })}
    />
  );
}

/** Ends a suspension before its promised date. */
export function ResumeDialog(props: OneProps) {
  const { complaint } = props;
  const complaintId = complaint.id;
  const { one: leg, all: legs, choose } = usePicked(offered(complaint.assignments, complaint, 'resume'));
  return (
    <TextDialog
      {...props}
      about={{ verb: 'resume' }}
      field="reason"
      blocked={leg === undefined}
      above={<LegChoice legs={legs} chosen={leg?.id ?? null} onChoose={choose} />}
      orderOf={(reason) => order(complaintId, ResumeCommand, { complaintId, assignmentId: leg?.id ?? '', reason })}
    />
  );
}
