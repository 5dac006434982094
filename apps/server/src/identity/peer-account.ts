import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';

/** Where Linux tells which user holds each end of a connection. */
const TABLES = ['/proc/net/tcp', '/proc/net/tcp6'];
/**
 * The numbers that Linux gives to people: by `useradd`, and beyond 60,000 by systemd-homed. Every other number is of a service:
 * below are those of packages, above are those that systemd and containers make up, `nobody` among them.
 */
const PEOPLE = { first: 1_000, last: 60_513 } as const;
/** May be anybody who sits at the machine. */
const ROOT = 0;

/** What of a connection its two ends are known by. */
export type Ends = Pick<Socket, 'remotePort' | 'localPort'>;

/**
 * Whether the program at the other end of a connection within this machine runs by an account that no person signs in with,
 * as web servers do. False where the system does not say.
 */
export function isOfService(ends: Ends, read: (table: string) => string = readTable): boolean {
  const uid = TABLES.map((table) => holderIn(read(table), ends)).find((found) => found !== null) ?? null;
  // whoever started the server is a person to it, whatever number a directory of the house has given them
  if (uid === null || uid === ROOT || uid === process.getuid?.()) return false;
  return uid < PEOPLE.first || uid > PEOPLE.last;
}

/** `0: 0100007F:C350 0100007F:0FA0 01 00000000:00000000 00:00000000 00000000  1000 …`: local end, remote end, …, user. */
function holderIn(table: string, { remotePort, localPort }: Ends): number | null {
  for (const line of table.split('\n')) {
    const [, local = '', remote = '', , , , , uid = ''] = line.trim().split(/\s+/);
    if (portIn(local) === remotePort && portIn(remote) === localPort) return Number(uid);
  }
  return null;
}

const portIn = (end: string): number => Number.parseInt(end.split(':')[1] ?? '', 16);

function readTable(table: string): string {
  try {
    return readFileSync(table, 'utf8');
  } catch {
    return '';
  }
}
