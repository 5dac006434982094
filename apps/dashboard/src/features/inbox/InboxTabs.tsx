import { Tabs } from '@mantine/core';
import { useIntl } from 'react-intl';
import type { QueueStore } from '../../live/queue-store.js';
import { useQueueSummary } from '../../live/use-live-queue.js';
import styles from './InboxTabs.module.css';
import type { InboxRowData } from './inbox-document.js';
import { InboxTab, readTab } from './inbox-tabs.js';
import type { InboxStores } from './use-inbox.js';

interface InboxTabsProps {
  readonly stores: InboxStores;
  readonly tab: InboxTab | null;
  onChoose(tab: InboxTab): void;
}

/** The four piles of the desk, each with its live count. */
export function InboxTabs({ stores, tab, onChoose }: InboxTabsProps) {
  const { formatMessage } = useIntl();
  return (
    <Tabs
      value={tab}
      onChange={(value) => {
        const chosen = readTab(value);
        if (chosen !== null) onChoose(chosen);
      }}
      className={styles.tabs}
    >
      <Tabs.List grow aria-label={formatMessage({ id: 'inbox.tabs' })}>
        {Object.values(InboxTab).map((value) => (
          <Tabs.Tab key={value} value={value} className={styles.tab}>
            {formatMessage({ id: `inbox.tab.${value}` })}
            <Count store={stores[value]} loud={value === InboxTab.urged} />
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}

function Count({ store, loud }: { store: QueueStore<InboxRowData>; loud: boolean }) {
  const { phase, total } = useQueueSummary(store);
  if (phase === 'loading') return null;
  return (
    <span className={styles.count} data-loud={(loud && total > 0) || undefined}>
      {total}
    </span>
  );
}
