import { UnstyledButton } from '@mantine/core';
import { Search } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Logo } from '../../ui/Logo.js';
import { openCommands } from '../commands/open.js';
import { ConnectionLabel } from './ConnectionLabel.js';
import { LanguageToggle } from './LanguageToggle.js';
import { PersonMenu } from './PersonMenu.js';
import { ShiftLabel } from './ShiftLabel.js';
import { StorageLabel } from './StorageLabel.js';
import { ThemeToggle } from './ThemeToggle.js';
import classes from './TopBar.module.css';

const AlertBell = lazy(() => import('../../features/alerts/AlertBell.js'));

/** The same on every desk: the product and its shift, search, how live the screen is, alerts, and who sits here. */
export function TopBar() {
  const intl = useIntl();
  return (
    <header className={classes.bar}>
      <p className={classes.product}>
        <strong className={classes.name}>
          <Logo />
          <FormattedMessage id="app.product" />
        </strong>
        <span className={classes.shift}>
          <ShiftLabel />
        </span>
      </p>
      <UnstyledButton
        className={classes.search}
        onClick={openCommands}
        aria-label={intl.formatMessage({ id: 'app.search' })}
      >
        <Search className={classes.icon} aria-hidden />
        <span className={classes.searchText}>
          <FormattedMessage id="app.search" />
        </span>
        <kbd className={classes.key}>Ctrl K</kbd>
      </UnstyledButton>
      <div className={classes.end}>
        <StorageLabel />
        <ConnectionLabel />
        <Suspense>
          <AlertBell />
        </Suspense>
        <span className={classes.wide}>
          <LanguageToggle />
          <ThemeToggle />
        </span>
        <PersonMenu />
      </div>
    </header>
  );
}
