import type { IncomingMessage } from 'node:http';

/**
 * Where a request comes from, seen through so many proxies that are believed, as Express sees it.
 *
 * @param trustProxy how many stand in front
 */
export function clientAddress(
  {
    headers,
    socket,
  }: Pick<IncomingMessage, 'headers'> & { readonly socket: Pick<IncomingMessage['socket'], 'remoteAddress'> },
  trustProxy: number,
): string {
  const forwarded = headers['x-forwarded-for'];
  const told = (Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? ''))
    .split(',')
    .map((part) => part.trim());
  const way = [socket.remoteAddress ?? 'unknown', ...told.filter((part) => part !== '').reverse()];
  return way[Math.min(trustProxy, way.length - 1)] ?? 'unknown';
}
