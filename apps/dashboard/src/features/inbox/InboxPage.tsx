import { VisuallyHidden } from '@mantine/core';
import { Suspense, useCallback } from 'react';
import { useIntl } from 'react-intl';
import { useMe } from '../../app/session/me.js';
import { CaseDrawer } from '../../app/shared-parts.js';
import { Empty } from '../../ui/Empty.js';
import { Loading } from '../../ui/Loading.js';
import { InboxList } from './InboxList.js';
import styles from './InboxPage.module.css';
import { InboxTabs } from './InboxTabs.js';
import { InboxTab } from './inbox-tabs.js';
import { RulingList } from './RulingList.js';
import { useConfirmDelivery } from './use-confirm-delivery.js';
import { useFirstPile } from './use-first-pile.js';
import { useInbox } from './use-inbox.js';
import { useInboxAddress } from './use-inbox-address.js';
import { useNews } from './use-news.js';

/** The liaison's desk: what is asked of the department, and the two verbs that answer it. */
export default function InboxPage() {
  const { formatMessage } = useIntl();
  const { department } = useMe();
  if (department === null) {
    return (
      <Empty
        title={formatMessage({ id: 'inbox.noDepartment' })}
        hint={formatMessage({ id: 'inbox.noDepartment.hint' })}
      />
    );
  }
  return <Desk departmentId={department.id} />;
}

function Desk({ departmentId }: { departmentId: string }) {
  const { formatMessage } = useIntl();
  const inbox = useInbox(departmentId);
  const { tab: named, openCase, chooseTab, showCase } = useInboxAddress();
  const first = useFirstPile(inbox);
  const tab = named ?? first;
  useConfirmDelivery(inbox.piles.urged, departmentId);
  useNews('urge', inbox.piles.urged);
  useNews('order', inbox.piles.supervised);
  const closeCase = useCallback(() => showCase(null), [showCase]);
  return (
    <div className={styles.page} data-case={openCase !== null || undefined}>
      <VisuallyHidden component="h1">{formatMessage({ id: 'inbox.title' })}</VisuallyHidden>
      <InboxTabs inbox={inbox} tab={tab} onChoose={chooseTab} />
      {tab === null ? (
        <Loading lines={8} tall />
      ) : tab === InboxTab.ruled ? (
        <RulingList rulings={inbox.rulings} openCase={openCase} onOpen={showCase} />
      ) : (
        <InboxList
          key={tab}
          tab={tab}
          pile={inbox.piles[tab]}
          departmentId={departmentId}
          openCase={openCase}
          onOpen={showCase}
        />
      )}
      <Suspense>{openCase === null ? <NoCase /> : <CaseDrawer complaintId={openCase} onClose={closeCase} />}</Suspense>
    </div>
  );
}

/** Holds the place of the case on a wide screen. */
function NoCase() {
  const { formatMessage } = useIntl();
  return (
    <aside className={styles.none}>
      <Empty title={formatMessage({ id: 'inbox.noCase' })} hint={formatMessage({ id: 'inbox.noCase.hint' })} />
    </aside>
  );
}
