import { Tabs } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import styles from './InboxTabs.module.css';
import { InboxTab, readTab } from './inbox-tabs.js';
import type { Inbox } from './use-inbox.js';

interface InboxTabsProps {
  readonly inbox: Inbox;
  readonly tab: InboxTab | null;
  onChoose(tab: InboxTab): void;
}

/** Piles that somebody waits for. */
const loud: readonly InboxTab[] = [InboxTab.urged, InboxTab.supervised];

/** The piles of the desk, each with its live count. */
export function InboxTabs({ inbox: { piles, rulings }, tab, onChoose }: InboxTabsProps) {
  const { formatMessage } = useIntl();
  const list = useRef<HTMLDivElement>(null);
  const counted = Object.values(piles).every(({ count }) => count !== null);
  useEffect(() => {
    // a narrow screen shows some of them: an address may name one that is beyond its edge, or that the counts push there
    if (tab !== null && counted)
      list.current?.querySelector('[data-active]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [tab, counted]);
  return (
    <Tabs
      value={tab}
      onChange={(value) => {
        const chosen = readTab(value);
        if (chosen !== null) onChoose(chosen);
      }}
      className={styles.tabs}
    >
      <Tabs.List ref={list} grow className={styles.list} aria-label={formatMessage({ id: 'inbox.tabs' })}>
        {Object.values(InboxTab).map((value) => (
          <Tabs.Tab key={value} value={value} className={styles.tab}>
            {formatMessage({ id: `inbox.tab.${value}` })}
            <Count
              count={value === InboxTab.ruled ? (rulings?.length ?? null) : piles[value].count}
              loud={loud.includes(value)}
            />
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}

function Count({ count, loud }: { count: number | null; loud: boolean }) {
  if (count === null) return null;
  return (
    <span className={styles.count} data-loud={(loud && count > 0) || undefined}>
      {count}
    </span>
  );
}
