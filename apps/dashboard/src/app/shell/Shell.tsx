import { useWindowEvent } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { Outlet } from 'react-router';
import { PageLoading } from '../../ui/Loading.js';
import { ActionsProvider } from '../actions.js';
import { openOnShortcut } from '../commands/open.js';
import { Rail } from './Rail.js';
import classes from './Shell.module.css';
import { StaleMark } from './StaleMark.js';
import { TopBar } from './TopBar.js';

const ActionDialogs = lazy(() => import('../../features/complaint/ActionDialogs.js'));
const Commands = lazy(() => import('../commands/Commands.js'));

/** What surrounds every desk: the bar above, the rail beside, and the dialogs that any desk may open. */
export function Shell() {
  useWindowEvent('keydown', openOnShortcut);
  return (
    <ActionsProvider>
      <StaleMark />
      <div className={classes.root}>
        <TopBar />
        <Rail />
        <main className={classes.main} tabIndex={-1}>
          <Suspense fallback={<PageLoading />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <Suspense>
        <ActionDialogs />
        <Commands />
      </Suspense>
    </ActionsProvider>
  );
}
