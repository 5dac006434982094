import { useIntl } from 'react-intl';
import { useDraftChoice, useDraftVerdict } from '../../../../drafts/use-draft-choice.js';
import { useLaw } from '../../case/use-law.js';
import { offered } from '../../case/verbs/offers.js';
import type { OneProps } from '../dialog-props.js';
import { order } from '../use-orders.js';
import { usePicked } from '../use-picked.js';
import { useVerbForm } from '../use-verb-form.js';
import { VerbFrame } from '../VerbFrame.js';
import { useVerbText, VerbText } from '../VerbText.js';
import { Verdict } from '../Verdict.js';
import { RuleCommand } from './commands.js';
import { RequestQuote } from './RequestQuote.js';
import { ReturnRuling } from './ReturnRuling.js';

/** Rules on what was asked: granted or refused, with the reason; a granted return says to whom the leg goes. */
export function RuleDialog(props: OneProps) {
  const { complaint } = props;
  const { formatMessage } = useIntl();
  const say = (id: string) => formatMessage({ id: `complaint.rule.${id}` });
  const law = useLaw();
  const { one: request, all: requests, choose } = usePicked(offered(complaint.requests, complaint, 'rule'));
  const form = useVerbForm({ verb: 'rule', request }, props);
  const [grant, setGrant] = useDraftVerdict(`${form.prefix}grant`);
  const [toDraft, setTo] = useDraftChoice(`${form.prefix}to`);
  const [designateDraft, setDesignate] = useDraftChoice(`${form.prefix}designate`);
  const reason = useVerbText(form, 'reason');
  const ofReturn = request?.__typename === 'ReturnRequest' ? request : null;
  const to = toDraft ?? ofReturn?.toDepartmentId ?? null;
  const designate = designateDraft !== null;
  const handsOn = ofReturn !== null && grant === true;
  // the caller waits longer
  const tells = grant === true && (request?.kind === 'extension' || request?.kind === 'suspension');
  const notice = useVerbText(form, 'callerNotice');
  const undecided = handsOn && to === null;
  const send = () => {
    if (request === undefined || grant === null) return;
    const { id: complaintId, version: expectedVersion } = complaint;
    const ruled = { complaintId, expectedVersion, requestId: request.id, grant, reason };
    form.send(
      order(complaintId, RuleCommand, {
        ...ruled,
        toDepartmentId: handsOn ? to : null,
        designate: handsOn && designate,
        callerNotice: tells ? notice : null,
      }),
    );
  };
  return (
    <VerbFrame
      form={form}
      submit={grant === null ? undefined : say(grant ? 'submit.yes' : 'submit.no')}
      blocked={
        request === undefined || grant === null || undecided || (tells && notice.trim() === '') || reason.trim() === ''
      }
      onSubmit={send}
    >
      <RequestQuote complaint={complaint} requests={requests} request={request} onChoose={choose} />
      <Verdict label={say('grant')} words={[say('yes'), say('no')]} value={grant} onChange={setGrant} />
      {handsOn ? (
        <ReturnRuling
          complaint={complaint}
          law={law}
          to={to}
          onTo={setTo}
          designate={designate}
          onDesignate={(chosenNow) => setDesignate(chosenNow ? 'yes' : null)}
        />
      ) : null}
      {ofReturn !== null && grant === false ? <p>{say('stays')}</p> : null}
      {tells ? (
        <VerbText
          form={form}
          field="callerNotice"
          label="complaint.rule.notice"
          hint="complaint.rule.notice.hint"
          minRows={2}
        />
      ) : null}
      <VerbText form={form} field="reason" label="complaint.rule.text" hint="complaint.rule.hint" />
    </VerbFrame>
  );
}
