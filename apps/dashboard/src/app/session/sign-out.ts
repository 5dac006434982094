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

function tellOtherTabs(): void {
  try {
    localStorage.setItem(SIGNED_OUT, crypto.getRandomValues(new Uint32Array(1)).join());
  } catch {
    // a browser that keeps nothing has nothing to forget
  }
}
