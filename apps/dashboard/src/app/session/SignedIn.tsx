import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { drafts } from '../../drafts/drafts.js';
import { DirectoryProvider } from '../../i18n/directory.js';
import { ZoneProvider } from '../../i18n/zone.js';
import { createLive, LiveProvider } from '../../live/live.js';
import { useAnswer } from '../../live/use-answer.js';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { PageLoading } from '../../ui/Loading.js';
import { MeContext, MeQuery } from './me.js';
import { forgetOnSignOut, startAnewForAnother } from './sign-out.js';

/** Shows its children to a signed-in person; everybody else is led to sign-in and comes back afterwards. */
export function SignedIn({ children }: { children: ReactNode }) {
  const navigate = useNavigate();
  const location = useLocation();
  const here = useRef('');
  here.current = `${location.pathname}${location.search}`;
  const [live] = useState(() =>
    createLive(() => void navigate(`/sign-in?from=${encodeURIComponent(here.current)}`, { replace: true })),
  );
  useEffect(() => live.close, [live]);
  useEffect(forgetOnSignOut, []);
  return (
    <LiveProvider live={live}>
      <WhoIsThere>{children}</WhoIsThere>
    </LiveProvider>
  );
}

function WhoIsThere({ children }: { children: ReactNode }) {
  const { data, error, again } = useAnswer({
    query: MeQuery,
    variables: {},
    question: null,
    requestPolicy: 'network-only',
  });
  const accountId = data?.me.id;
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
