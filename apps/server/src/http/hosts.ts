import { isIP } from 'node:net';
import type { RequestHandler } from 'express';
import { hostnameOf, isLoopback } from '../identity/locality.js';
import { HttpRefusal, refuse } from './refusals.js';

/** Says of a Host header whether this server answers for it. */
export type HostRule = (host: string | undefined) => boolean;

/**
 * Which names a server answers for: those it was given, its own, and every address. A page elsewhere whose name is made to
 * point here (DNS rebinding) asks for a name that is none of these; it cannot ask for an address.
 *
 * @param names as the configuration lists them, in small letters
 */
export function hostRule(names: readonly string[], host: string, machine: string): HostRule {
  const ours = new Set([...names, host.toLowerCase(), machine.toLowerCase()]);
  return (header) => {
    const name = hostnameOf(header);
    return isIP(name) !== 0 || isLoopback(name) || ours.has(name);
  };
}

/** Refuses what was asked of a server by another name. */
export const onlyOurHosts =
  (answersFor: HostRule): RequestHandler =>
  (request, response, next) => {
    if (answersFor(request.headers.host)) return next();
    const message =
      'This server does not answer for the host name of the request. Whoever runs it lists its names in WATCHFLOOR_HOSTS.';
    refuse(response, HttpRefusal.misdirected, message);
  };
