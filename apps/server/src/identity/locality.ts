import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/** What of a request says where it comes from. */
export type Origin = Pick<IncomingMessage, 'headers' | 'httpVersion'> & {
  readonly socket: Pick<IncomingMessage['socket'], 'remoteAddress' | 'remotePort' | 'localPort'>;
};

/** Whether only this machine can reach a server that listens on `host`. */
export function isLoopback(host: string): boolean {
  if (host === 'localhost') return true;
  const address = host.startsWith('::ffff:') ? host.slice('::ffff:'.length) : host;
  if (isIP(address) === 4) return address.startsWith('127.');
  return host === '::1' || host === '0:0:0:0:0:0:0:1';
}

/** The name or address in a Host header, without its port and brackets, in small letters; empty where there is none. */
export function hostnameOf(header: string | undefined): string {
  const [, bracketed, plain] = /^(?:\[([^\]]*)\]|([^:]*))(?::\d*)?$/.exec(header?.trim().toLowerCase() ?? '') ?? [];
  return bracketed ?? plain ?? '';
}

/**
 * Whether a request was made on this machine in every respect: by its peer, by the name it asks for, and without the mark
 * of anybody who passes requests on. One doubt is enough to say no. HTTP/1.0 is such a mark: no browser speaks it, and a web
 * server that was told nothing else passes requests on by it.
 */
export function isLocal({ headers, httpVersion, socket }: Origin): boolean {
  if (httpVersion === '1.0') return false;
  if (!isLoopback(socket.remoteAddress ?? '')) return false;
  if (!isLoopback(hostnameOf(headers.host))) return false;
  return !Object.keys(headers).some((name) => name.startsWith('x-forwarded') || passedOn.has(name));
}

/** Headers that proxies and tunnels add, apart from the family of X-Forwarded. */
const passedOn: ReadonlySet<string> = new Set([
  'forwarded',
  'via',
  'x-real-ip',
  'x-client-ip',
  'x-cluster-client-ip',
  'x-original-host',
  'x-original-forwarded-for',
  'true-client-ip',
  'cf-connecting-ip',
  'fly-client-ip',
  'fastly-client-ip',
]);
