import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartRefused } from './start-refused.js';

/** @returns the port. @throws StartRefused where the address cannot be had */
export function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => reject(new StartRefused(sentence(error, host, port)));
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function sentence({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is in use by another program. Stop it, or set PORT to another one.`;
    case 'EACCES':
      return `Port ${port} on ${host} may not be used by this user. Set PORT to one above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST: ${host} is not an address of this machine.`;
    default:
      return `The server cannot listen on ${host}:${port}: ${message}.`;
  }
}

/** The address that people open: a server that listens everywhere is reached at localhost. */
export function addressOf(host: string, port: number): string {
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${shown}:${port}`;
}
