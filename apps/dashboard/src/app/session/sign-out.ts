import { drafts } from '../../drafts/drafts.js';

/** Set, to anything new, by a tab in which somebody signs out: the others hear of it. */
const SIGNED_OUT = 'watchfloor.signedOut';

/**
 * Ends the session. Whatever the answer, the page starts anew at sign-in: nothing of the person stays in memory, and nothing
 * that was written and not sent stays in this tab or another.
 */
export async function signOut(): Promise<void> {
  drafts.forget();
  tellOtherTabs();
  const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };
  await fetch('/auth/logout', request).catch(() => undefined);
  window.location.assign('/sign-in');
}

/** Forgets what was written here when the person signs out in another tab; until the returned function is called. */
export function forgetOnSignOut(): () => void {
  const hear = ({ key }: StorageEvent) => {
    if (key === SIGNED_OUT) drafts.forget();
  };
  window.addEventListener('storage', hear);
  return () => window.removeEventListener('storage', hear);
}

/** Whose page it is that was opened last in this browser: all its tabs have one session. */
const ACCOUNT = 'watchfloor.account';

/**
 * Tells the other tabs who is signed in now, and begins this page anew when they tell of somebody else: what is on it, and what
 * it would send, are another person's. Until the returned function is called.
 */
export function startAnewForAnother(accountId: string, startAnew = () => window.location.reload()): () => void {
  keep(ACCOUNT, accountId);
  const hear = ({ key, newValue }: StorageEvent) => {
    if (key === ACCOUNT && newValue !== null && newValue !== accountId) startAnew();
  };
  window.addEventListener('storage', hear);
  return () => window.removeEventListener('storage', hear);
}

const tellOtherTabs = (): void => keep(SIGNED_OUT, crypto.getRandomValues(new Uint32Array(1)).join());

function keep(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // a browser that keeps nothing tells nobody
  }
}
