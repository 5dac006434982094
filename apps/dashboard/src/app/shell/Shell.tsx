import { lazy, Suspense } from 'react';
import { Outlet } from 'react-router';
import { PageLoading } from '../../ui/Loading.js';
import { ActionsProvider } from '../actions.js';
import classes from './Shell.module.css';

const AlertBell = lazy(() => import('../../features/alerts/AlertBell.js'));
const ActionDialogs = lazy(() => import('../../features/complaint/ActionDialogs.js'));

/** What surrounds every desk: the bar above, the rail beside, and the dialogs that any desk may open. */
export function Shell() {
  return (
    <ActionsProvider>
      <div className={classes.root}>
        <header className={classes.bar}>
          <Suspense>
            <AlertBell />
          </Suspense>
        </header>
        <main className={classes.main}>
          <Suspense fallback={<PageLoading />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <Suspense>
        <ActionDialogs />
      </Suspense>
    </ActionsProvider>
  );
}
