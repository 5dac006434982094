import { SegmentedControl } from '@mantine/core';
import { PendingKind } from '@watchfloor/domain/vocabulary';
import { Suspense, useCallback } from 'react';
import { useIntl } from 'react-intl';
import { CaseDrawer } from '../../../app/shared-parts.js';
import { useDirectory } from '../../../i18n/directory.js';
import { useWords } from '../../../i18n/words.js';
import { Empty } from '../../../ui/Empty.js';
import { ErrorNote } from '../../../ui/ErrorNote.js';
import { Loading } from '../../../ui/Loading.js';
import { CallbackList } from '../callbacks/CallbackList.js';
import { departmentChoices } from '../filters/department-choices.js';
import { FilterMenu } from '../filters/FilterMenu.js';
import { PendingGroup } from './PendingGroup.js';
import styles from './PendingPage.module.css';
import { PendingView, usePendingAddress } from './use-pending-address.js';
import { usePendings } from './use-pendings.js';

const fault = { graphQLErrors: [] };

/** 跨部门待办: who waits for whom, for how long and on which case, under whoever owes it; and whom to call back. */
export default function PendingPage() {
  const { formatMessage, formatNumber } = useIntl();
  const words = useWords();
  const { departments } = useDirectory();
  const { view, show, choice, choose, openCase, showCase } = usePendingAddress();
  const { groups, counts, total, phase, beyond } = usePendings(choice);
  const closeCase = useCallback(() => showCase(null), [showCase]);
  const toggle = (kind: PendingKind) =>
    choose({
      kinds: choice.kinds.includes(kind) ? choice.kinds.filter((other) => other !== kind) : [...choice.kinds, kind],
    });
  return (
    <div className={styles.page} data-case={openCase !== null || undefined}>
      <header className={styles.bar}>
        <h1>{formatMessage({ id: 'floor.pending' })}</h1>
        {view === PendingView.callbacks ? null : (
          <span className={styles.total} role="status">
            {phase === 'ready' ? formatMessage({ id: 'floor.pending.total' }, { total }) : null}
          </span>
        )}
        <SegmentedControl
          size="xs"
          aria-label={formatMessage({ id: 'floor.pending.view' })}
          value={view}
          onChange={show}
          data={Object.values(PendingView).map((value) => ({
            value,
            label: formatMessage({ id: `floor.pending.view.${value}` }),
          }))}
        />
        {view === PendingView.callbacks ? null : (
          <>
            <FilterMenu
              label={formatMessage({ id: 'floor.pending.owing' })}
              choices={departmentChoices(departments, words)}
              chosen={choice.owing}
              onChange={(owing) => choose({ owing })}
            />
            <fieldset className={styles.kinds} aria-label={formatMessage({ id: 'floor.pending.what' })}>
              {Object.values(PendingKind).map((kind) => {
                const count = counts.get(kind) ?? 0;
                const chosen = choice.kinds.includes(kind);
                return count === 0 && !chosen ? null : (
                  <button key={kind} type="button" aria-pressed={chosen} onClick={() => toggle(kind)}>
                    {words.pendingKind(kind)} <span>{formatNumber(count)}</span>
                  </button>
                );
              })}
            </fieldset>
          </>
        )}
      </header>
      {view === PendingView.callbacks ? (
        <CallbackList opened={openCase} onOpen={showCase} />
      ) : phase === 'loading' ? (
        <Loading lines={16} tall />
      ) : phase === 'failing' ? (
        <ErrorNote error={fault} />
      ) : groups.length === 0 ? (
        <Empty
          title={formatMessage({ id: 'floor.pending.none' })}
          hint={formatMessage({ id: 'floor.pending.none.hint' })}
        />
      ) : (
        <div className={styles.groups}>
          {groups.map((group) => (
            <PendingGroup key={group.owing ?? ''} group={group} opened={openCase} onOpen={showCase} />
          ))}
          {beyond > 0 ? (
            <p className={styles.beyond}>{formatMessage({ id: 'floor.pending.beyond' }, { count: beyond })}</p>
          ) : null}
        </div>
      )}
      <Suspense>{openCase === null ? null : <CaseDrawer complaintId={openCase} onClose={closeCase} />}</Suspense>
    </div>
  );
}
