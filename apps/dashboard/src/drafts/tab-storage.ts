/** What the browser keeps for this tab alone, and throws away with it; null where it keeps nothing. */
export function tabStorage(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}
