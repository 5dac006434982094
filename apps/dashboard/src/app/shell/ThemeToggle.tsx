import { UnstyledButton, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { Moon, Sun } from 'lucide-react';
import { useIntl } from 'react-intl';
import classes from './BarButton.module.css';

/** Light or dark; until somebody chooses, the computer's own preference holds. */
export function ThemeToggle() {
  const intl = useIntl();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const next = scheme === 'dark' ? 'light' : 'dark';
  const label = intl.formatMessage({ id: `app.theme.${next}` });
  const Icon = scheme === 'dark' ? Sun : Moon;
  return (
    <UnstyledButton className={classes.button} onClick={() => setColorScheme(next)} aria-label={label} title={label}>
      <Icon className={classes.icon} aria-hidden />
    </UnstyledButton>
  );
}
