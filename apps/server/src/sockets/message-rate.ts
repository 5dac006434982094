export const WINDOW_MS = 10_000;
export const MAX_MESSAGES = 500;

/** Counts the messages of a socket. @returns says of each further one whether it is still within what a page has reason to send */
export function messageRate(monotonicMs: () => number = () => performance.now()): () => boolean {
  let windowStart = monotonicMs();
  let count = 0;
  return () => {
    const now = monotonicMs();
    if (now - windowStart >= WINDOW_MS) {
      windowStart = now;
      count = 0;
    }
    count += 1;
    return count <= MAX_MESSAGES;
  };
}
