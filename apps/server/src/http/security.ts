import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** Headers for a page that loads everything from here, opens one socket to here and is framed by nobody. */
export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // the components set colours and positions on elements
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        // the page's own origin, sockets included
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // whether there is TLS is for the proxy to know and to promise
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'same-origin' },
  });
}
