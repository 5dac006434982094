import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';

/** Where Linux tells which user holds each end of a connection. */
const TABLES = ['/proc/net/tcp', '/proc/net/tcp6'];
/** People's accounts begin there by convention; root may be anybody who sits at the machine. */
const FIRST_PERSON = 1_000;
const NOBODY = 65_534;

/** What of a connection its two ends are known by. */
export type Ends = Pick<Socket, 'remotePort' | 'localPort'>;

/**
 * Whether the program at the other end of a connection within this machine runs by an account that no person signs in with,
 * as web servers do. False where the system does not say.
 */
export function isOfService(ends: Ends, read: (table: string) => string = readTable): boolean {
  const uid = TABLES.map((table) => holderIn(read(table), ends)).find((found) => found !== null) ?? null;
  if (uid === null || uid === process.getuid?.()) return false;
  return (uid > 0 && uid < FIRST_PERSON) || uid === NOBODY;
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
