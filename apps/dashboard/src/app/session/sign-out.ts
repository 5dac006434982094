/** Ends the session. Whatever the answer, the page starts anew at sign-in: nothing of the person stays in memory. */
export async function signOut(): Promise<void> {
  const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };
  await fetch('/auth/logout', request).catch(() => undefined);
  window.location.assign('/sign-in');
}
