import { ActionIcon, Tooltip } from '@mantine/core';
import { Maximize2, X } from 'lucide-react';
import { useEffect } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'react-router';
import styles from './ComplaintDrawer.module.css';
import { CaseView } from './case/CaseView.js';

export interface ComplaintDrawerProps {
  readonly complaintId: string;
  /** Whether the keys of verbs mean this case, where the list beside it has not taken them. */
  readonly ownKeys?: boolean;
  onClose(): void;
}

const ownsEscape = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest(
    '[role="dialog"], [role="menu"], [role="listbox"], [aria-expanded="true"], textarea, input[type="text"]',
  ) !== null;

/** The case beside the live list. The list stays usable: nothing covers it and focus stays where it was. */
export default function ComplaintDrawer({ complaintId, ownKeys = false, onClose }: ComplaintDrawerProps) {
  const { formatMessage } = useIntl();
  const large = formatMessage({ id: 'complaint.drawer.large' });
  const close = formatMessage({ id: 'complaint.drawer.close' });
  // From the list beside it too. Of dialogs, menus and fields the Escape is their own.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing && !ownsEscape(event.target))
        onClose();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onClose]);
  return (
    <aside className={styles.drawer} aria-label={formatMessage({ id: 'complaint.drawer' })}>
      <CaseView
        complaintId={complaintId}
        ownKeys={ownKeys}
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
