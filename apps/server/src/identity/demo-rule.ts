import { isLocal, isLoopback, type Origin } from './locality.js';
import { isOfService } from './peer-account.js';

/**
 * Why the accounts of the demo city may not be used on this server at all; null when they may, by those who sit at this
 * machine. Everybody knows their password.
 */
export function demoRefusal({ demo, host }: { readonly demo: boolean; readonly host: string }): string | null {
  if (!isLoopback(host)) {
    return `Demo accounts are refused: the server listens on ${host}, where others could use their known password. Set HOST=127.0.0.1 for the demo.`;
  }
  return demo ? null : 'Demo accounts are refused: WATCHFLOOR_DEMO is off.';
}

/** Says of each request whether it came straight from a person at this machine. */
export type StraightRule = (request: Origin) => boolean;

/** A web server in front that leaves no mark on what it passes on is still known by the account that it runs by. */
export function straightRule(ofService: (ends: Origin['socket']) => boolean = isOfService): StraightRule {
  // of a connection it is the same for as long as it lives
  const known = new WeakMap<Origin['socket'], boolean>();
  const passesOn = (socket: Origin['socket']): boolean => {
    const found = known.get(socket) ?? ofService(socket);
    known.set(socket, found);
    return found;
  };
  return (request) => isLocal(request) && !passesOn(request.socket);
}

/** Says of each request why it may not use a demo account; null when it may. */
export type DemoRule = (request: Origin) => string | null;

/** @param refusal of the whole server, see `demoRefusal` */
export function demoRule(refusal: string | null, straight: StraightRule): DemoRule {
  return (request) => refusal ?? (straight(request) ? null : fromElsewhere);
}

const fromElsewhere =
  'Demo accounts are refused: this request did not come straight from this machine. Open the product at http://127.0.0.1 on the machine itself, without a proxy.';
