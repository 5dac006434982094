import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { drafts } from '../../drafts/drafts.js';
import { DirectoryProvider } from '../../i18n/directory.js';
import { ZoneProvider } from '../../i18n/zone.js';
import { createLive, LiveProvider } from '../../live/live.js';
import { useAnswer } from '../../live/use-answer.js';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { PageLoading } from '../../ui/Loading.js';
import type { Left } from '../sign-in/left.js';
import { MeContext, MeQuery } from './me.js';
import { forgetOnSignOut, startAnewForAnother } from './sign-out.js';

/** Shows its children to a signed-in person; everybody else is led to sign-in and comes back afterwards. */
export function SignedIn({ children }: { children: ReactNode }) {
  const navigate = useNavigate();
  const location = useLocation();
  const here = useRef('');
  here.current = `${location.pathname}${location.search}`;
  const wasIn = useRef(false);
  const [live] = useState(() =>
    createLive(() => {
      const state: Left = { sessionEnded: wasIn.current };
      void navigate(`/sign-in?from=${encodeURIComponent(here.current)}`, { replace: true, state });
    }),
  );
  useEffect(() => live.close, [live]);
  useEffect(forgetOnSignOut, []);
  return (
    <LiveProvider live={live}>
      <WhoIsThere wasIn={wasIn}>{children}</WhoIsThere>
    </LiveProvider>
  );
}

function WhoIsThere({ children, wasIn }: { children: ReactNode; wasIn: RefObject<boolean> }) {
  const { data, error, again } = useAnswer({
    query: MeQuery,
    variables: {},
    question: null,
    requestPolicy: 'network-only',
  });
  const accountId = data?.me.id;
  useEffect(() => {
    if (accountId !== undefined) wasIn.current = true;
  }, [accountId, wasIn]);
  // before anything that could show what another person has written
  useMemo(() => (accountId === undefined ? undefined : drafts.belongTo(accountId)), [accountId]);
  useEffect(() => (accountId === undefined ? undefined : startAnewForAnother(accountId)), [accountId]);
  if (data) {
    return (
      <MeContext value={data.me}>
        <ZoneProvider timeZone={data.lawInForce.timeZone}>
          <DirectoryProvider>{children}</DirectoryProvider>
        </ZoneProvider>
      </MeContext>
    );
  }
  if (error) return <ErrorNote error={error} onRetry={again} />;
  return <PageLoading />;
}
