import { may } from '@watchfloor/domain/rights/may';
import { lazy } from 'react';
import { createBrowserRouter, createPath, Navigate } from 'react-router';
import { sheets } from '../ui/sheets.js';
import { BrokenPage } from './BrokenPage.js';
import { useMe } from './session/me.js';
import { SignedIn } from './session/SignedIn.js';
import { Shell } from './shell/Shell.js';

const SignInPage = lazy(() => import('./sign-in/SignInPage.js'));
const FloorPage = lazy(() => import('../features/floor/FloorPage.js'));
const PendingPage = lazy(() => import('../features/floor/pending/PendingPage.js'));
const InboxPage = lazy(() => import('../features/inbox/InboxPage.js'));
const TrendsPage = lazy(() => import('../features/trends/TrendsPage.js'));
const TrendCasesPage = lazy(() => import('../features/trends/CasesPage.js'));
const SettingsPage = lazy(() => import('../features/settings/SettingsPage.js'));
const CasePage = lazy(() => import('../features/complaint/ComplaintPage.js'));

/** The desk each role works at. */
const deskOf = { supervisor: '/floor', admin: '/floor', liaison: '/inbox', leader: '/trends' } as const;

function OwnDesk() {
  return <Navigate to={deskOf[useMe().role]} replace />;
}

/** Whoever may not read the law's documents has no such desk. */
function Settings() {
  return may(useMe().role, 'lawDocuments') ? <SettingsPage /> : <OwnDesk />;
}

sheets.beforeRouter();
export const router = createBrowserRouter([
  { path: '/sign-in', element: <SignInPage />, errorElement: <BrokenPage /> },
  {
    element: (
      <SignedIn>
        <Shell />
      </SignedIn>
    ),
    errorElement: <BrokenPage />,
    children: [
      { path: '/floor', element: <FloorPage /> },
      { path: '/pending', element: <PendingPage /> },
      { path: '/inbox', element: <InboxPage /> },
      { path: '/trends', element: <TrendsPage /> },
      { path: '/trends/cases', element: <TrendCasesPage /> },
      { path: '/settings', element: <Settings /> },
      { path: '/case/:id', element: <CasePage /> },
      { path: '*', element: <OwnDesk /> },
    ],
  },
]);
sheets.afterRouter({ address: () => createPath(router.state.location), subscribe: router.subscribe });
