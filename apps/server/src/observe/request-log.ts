import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { loggableError } from './loggable-error.js';

/**
 * One line for each request: id, method, path, status and time. Those that went well are for those who debug. Never a query
 * string, a header or a body, and of paths only those that are ours: people put anything there.
 */
export function requestLog(logger: Logger): RequestHandler {
  return pinoHttp({
    logger,
    genReqId: (_request, response) => {
      const id = randomUUID();
      response.setHeader('X-Request-Id', id);
      return id;
    },
    customLogLevel: (_request, response, error) => {
      // a crowd that is told to come back is no fault, and the metrics count it
      if (response.statusCode === 503) return 'debug';
      if (error !== undefined || response.statusCode >= 500) return 'error';
      return response.statusCode >= 400 ? 'info' : 'debug';
    },
    serializers: {
      req: ({ id, method, raw }: { id: string; method: string; raw: IncomingMessage & { originalUrl?: string } }) => ({
        id,
        method,
        path: pathOf(raw.originalUrl ?? raw.url ?? ''),
      }),
      // it hands over what it has made of the error; the error itself is in `raw`
      err: ({ raw }: { raw: unknown }) => loggableError(raw),
      res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
    },
  });
}

const ours = /^\/(?:graphql$|metrics$|assets(?=\/)|auth\/(?:login|logout|session|demo)$)/;

const pathOf = (url: string): string => ours.exec(url.split('?', 1)[0] ?? '')?.[0] ?? 'a page';
