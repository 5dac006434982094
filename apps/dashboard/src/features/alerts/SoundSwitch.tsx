import { Button } from '@mantine/core';
import { Volume2, VolumeX } from 'lucide-react';
import { useIntl } from 'react-intl';
import { useFormat } from '../../ui/use-format.js';
import styles from './AlertBell.module.css';
import { useMute } from './use-mute.js';

/** Whether critical events sound, and how to silence them until the shift ends. */
export function SoundSwitch() {
  const { formatMessage } = useIntl();
  const format = useFormat();
  const { mutedUntil, turn } = useMute();
  const Icon = mutedUntil === null ? Volume2 : VolumeX;
  return (
    <footer className={styles.sound}>
      <span>
        {mutedUntil === null
          ? formatMessage({ id: 'alerts.sound.on' })
          : formatMessage({ id: 'alerts.sound.muted' }, { until: format.time(mutedUntil) })}
      </span>
      <Button size="compact-sm" variant="subtle" leftSection={<Icon size={14} aria-hidden />} onClick={turn}>
        {formatMessage({ id: mutedUntil === null ? 'alerts.sound.mute' : 'alerts.sound.unmute' })}
      </Button>
    </footer>
  );
}
