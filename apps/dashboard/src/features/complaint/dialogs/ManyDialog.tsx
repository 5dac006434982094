import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { DialogFrame } from '../../../ui/DialogFrame.js';
import { useRefusalText } from '../../../ui/RefusalText.js';
import type { Refusal } from '../../../ui/refusal.js';
import type { Acted } from '../case/verbs/acted.js';
import { ManyResults } from './ManyResults.js';
import type { Hold } from './targets.js';
import type { Order } from './use-orders.js';
import { useSubmission } from './use-submission.js';

/** What an action would do to one of many. */
export interface ManyTarget {
  readonly complaint: Acted;
  readonly hold: Hold | Refusal | null;
  readonly what: string;
  readonly order: Order | null;
}

interface ManyDialogProps {
  readonly verb: 'urge' | 'escalate' | 'acknowledge' | 'sign';
  readonly targets: readonly ManyTarget[];
  readonly draftPrefix: string;
  readonly blocked?: boolean | string;
  onDone(complaintIds: readonly string[]): void;
  onClose(): void;
  readonly children?: ReactNode;
}

/** Preview with counts, then do, then what became of each. */
export function ManyDialog({
  verb,
  targets,
  draftPrefix,
  blocked = false,
  onDone,
  onClose,
  children,
}: ManyDialogProps) {
  const { formatMessage } = useIntl();
  const refusalText = useRefusalText();
  const { submit, sending, outcomes } = useSubmission({
    draftPrefix,
    onDone: onClose,
    onAnswered: (answered) => onDone([...answered].flatMap(([id, { kind }]) => (kind === 'done' ? [id] : []))),
  });
  const orders = targets.flatMap((target) => (target.order === null ? [] : [target.order]));
  const done = orders.filter(({ id }) => outcomes.get(id)?.kind === 'done').length;
  const left = orders.length - done;
  const skipped = targets.length - orders.length;
  return (
    <DialogFrame
      title={formatMessage({ id: `complaint.${verb}.many` }, { count: targets.length })}
      submit={formatMessage(
        { id: outcomes.size > 0 ? 'complaint.many.again' : `complaint.${verb}.manySubmit` },
        { count: left },
      )}
      sending={sending}
      blocked={left === 0 ? formatMessage({ id: 'complaint.many.none' }) : blocked}
      onSubmit={() => submit(orders, formatMessage({ id: `complaint.${verb}.manyDone` }, { count: orders.length }))}
      onClose={onClose}
    >
      {children}
      <ManyResults
        outcomes={outcomes}
        items={targets.map(({ complaint, hold, what }) => ({
          id: complaint.id,
          number: complaint.number,
          title: complaint.title,
          what:
            hold === null
              ? what
              : typeof hold === 'string'
                ? formatMessage({ id: `complaint.hold.${hold}` })
                : refusalText(hold),
          skipped: hold !== null,
        }))}
      />
      <p aria-live="polite">
        {outcomes.size > 0
          ? formatMessage({ id: 'complaint.many.progress' }, { done, count: orders.length })
          : formatMessage({ id: 'complaint.many.preview' }, { count: orders.length, skipped })}
      </p>
    </DialogFrame>
  );
}
