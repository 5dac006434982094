import { Popover, UnstyledButton } from '@mantine/core';
import { Bell, BellOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import classes from '../../app/shell/BarButton.module.css';
import styles from './AlertBell.module.css';
import { AlertList } from './AlertList.js';
import { unlockAtFirstTouch } from './sound.js';
import { useAlerts } from './use-alerts.js';
import { useMute } from './use-mute.js';
import { useTakeUrges } from './use-take-urges.js';

/** How many escalations wait for somebody, and everything that has warned lately. */
export default function AlertBell() {
  const { formatMessage } = useIntl();
  const alerts = useAlerts();
  const { mutedUntil } = useMute();
  const [opened, setOpened] = useState(false);
  useEffect(unlockAtFirstTouch, []);
  useTakeUrges(alerts);
  const count = alerts.escalations.length;
  const Icon = mutedUntil === null ? Bell : BellOff;
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width="min(440px, 100vw - 16px)" trapFocus>
      <Popover.Target>
        <UnstyledButton
          className={classes.button}
          aria-label={formatMessage({ id: 'alerts.bell' }, { count })}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          <Icon className={classes.icon} aria-hidden />
          {count > 0 ? <span className={styles.count}>{count}</span> : null}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={styles.dropdown} aria-label={formatMessage({ id: 'alerts.title' })}>
        <AlertList alerts={alerts} onLeave={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
