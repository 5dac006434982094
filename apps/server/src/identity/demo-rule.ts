import { isIP } from 'node:net';

/** Whether only this machine can reach a server that listens on `host`. */
export function isLoopback(host: string): boolean {
  if (host === 'localhost') return true;
  if (isIP(host) === 4) return host.startsWith('127.');
  return host === '::1' || host === '0:0:0:0:0:0:0:1';
}

/**
 * Why the accounts of the demo city may not be used here; null when they may. Everybody knows their password, so they are
 * for this machine alone.
 */
export function demoRefusal({ demo, host }: { readonly demo: boolean; readonly host: string }): string | null {
  if (!isLoopback(host)) {
    return `Demo accounts are refused: the server listens on ${host}, where others could use their known password. Set HOST=127.0.0.1 for the demo.`;
  }
  return demo ? null : 'Demo accounts are refused: WATCHFLOOR_DEMO is off.';
}
