import { ActionIcon, Tooltip } from '@mantine/core';
import { Maximize2, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'react-router';
import styles from './ComplaintDrawer.module.css';
import { CaseView } from './case/CaseView.js';

export interface ComplaintDrawerProps {
  readonly complaintId: string;
  onClose(): void;
}

/** The case beside the live list. The list stays usable: nothing covers it and focus stays where it was. */
export default function ComplaintDrawer({ complaintId, onClose }: ComplaintDrawerProps) {
  const { formatMessage } = useIntl();
  const large = formatMessage({ id: 'complaint.drawer.large' });
  const close = formatMessage({ id: 'complaint.drawer.close' });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // A dialog opened from here is inside in React's eyes but not in the page: its Escape is its own.
    const inside = event.target instanceof Node && event.currentTarget.contains(event.target);
    if (event.key === 'Escape' && inside && !event.defaultPrevented) onClose();
  };
  return (
    <aside className={styles.drawer} aria-label={formatMessage({ id: 'complaint.drawer' })} onKeyDown={onKeyDown}>
      <CaseView
        complaintId={complaintId}
        frame={
          <div className={styles.frame}>
            <Tooltip label={large}>
              <ActionIcon variant="subtle" component={Link} to={`/case/${complaintId}`} aria-label={large}>
                <Maximize2 size={16} aria-hidden />
              </ActionIcon>
            </Tooltip>
            <Tooltip label={close}>
              <ActionIcon variant="subtle" aria-label={close} onClick={onClose}>
                <X size={16} aria-hidden />
              </ActionIcon>
            </Tooltip>
          </div>
        }
      />
    </aside>
  );
}
