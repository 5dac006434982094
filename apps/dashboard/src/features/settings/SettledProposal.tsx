import { Button } from '@mantine/core';
import type { LawKind } from '@watchfloor/domain/law/change';
import { isWorkable } from '@watchfloor/domain/law/document';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useClient } from 'urql';
import { useMe } from '../../app/session/me.js';
import { answered, faultOf } from '../../ui/answered.js';
import { useFormat } from '../../ui/use-format.js';
import styles from './Settings.module.css';
import { type DocumentOf, type Proposal, ProposedDocument } from './settings-query.js';
import { putAway, putItAway } from './settled-proposal.js';

interface SettledProposalProps<K extends LawKind> {
  readonly kind: K;
  readonly proposal: Proposal;
  /** Takes the proposed document up again, which was made of `base`. */
  readonly onContinue: (base: DocumentOf[K], proposed: DocumentOf[K]) => void;
}

/** Tells a person what became of their proposal, by whose word and why, and gives the work back that went into it. */
export function SettledProposal<K extends LawKind>({ kind, proposal, onContinue }: SettledProposalProps<K>) {
  const { formatMessage } = useIntl();
  const format = useFormat();
  const client = useClient();
  const me = useMe();
  const [away, setAway] = useState(() => putAway(me.id, kind) === proposal.id);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  if (away) return null;
  const { id, state, cause, at, basedOn, settledAt, settledBy, settledNote } = proposal;
  const say = (name: string, values?: Readonly<Record<string, string>>) =>
    formatMessage({ id: `settings.settled.${name}` }, values);
  const dismiss = () => {
    putItAway(me.id, kind, id);
    setAway(true);
  };
  const takeUp = async () => {
    setBusy(true);
    const sent = await client
      .query(ProposedDocument, { kind, version: basedOn }, { requestPolicy: 'network-only' })
      .toPromise();
    setBusy(false);
    const data = answered(sent);
    const fault = faultOf(sent.error);
    if (data === null) {
      return setProblem(fault === null ? say('away') : formatMessage({ id: 'ui.error.told' }, { id: fault }));
    }
    const proposed = data.lawProposals.find((one) => one.id === id)?.document;
    const base = data.lawDocument?.body;
    if (!isWorkable(kind, proposed) || !isWorkable(kind, base)) return setProblem(say('unreadable'));
    onContinue(base as DocumentOf[K], proposed as DocumentOf[K]);
    dismiss();
  };
  return (
    <section className={styles.notice} aria-label={say('title')}>
      <div className={styles.said}>
        <p>
          {say(state, {
            at: format.shortDateTime(at),
            by: settledBy ?? '',
            settledAt: settledAt === null ? '' : format.shortDateTime(settledAt),
          })}
        </p>
        {settledNote === null || settledNote === '' ? null : <blockquote>{settledNote}</blockquote>}
        {problem === null ? null : <p role="alert">{problem}</p>}
      </div>
      {cause === 'published' ? (
        <Button size="xs" loading={busy} onClick={() => void takeUp()}>
          {say('continue')}
        </Button>
      ) : null}
      <Button size="xs" variant="default" onClick={dismiss}>
        {formatMessage({ id: 'settings.dismiss' })}
      </Button>
    </section>
  );
}
