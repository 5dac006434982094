/** Runs `expired` after `ms` milliseconds of real time, unless the returned function is called first. */
export function deadline(ms: number, expired: () => void): () => void {
  const timer = setTimeout(expired, ms);
  return () => clearTimeout(timer);
}
