import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { RequestHandler } from 'express';

const COMPRESSIBLE = /\.(js|css|svg|json|webmanifest)$/;
const QUALITY = 5;
const encoders = {
  br: (data: Uint8Array) => promisify(brotliCompress)(data, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }),
  gzip: (data: Uint8Array) => promisify(gzip)(data),
} as const;
type Encoding = keyof typeof encoders;

/**
 * The built assets, each compressed once for each encoding and kept. Their names change with their content, so they are
 * never stale, and there are only as many as the build has made.
 *
 * @param folder of the hashed assets; missing is fine
 */
export function compressedAssets(folder: string): RequestHandler {
  const known = new Set(list(folder).filter((name) => COMPRESSIBLE.test(name)));
  const kept = new Map<string, Promise<Buffer>>();
  const compressed = (name: string, encoding: Encoding): Promise<Buffer> => {
    const key = `${encoding} ${name}`;
    const found =
      kept.get(key) ?? readFile(join(folder, name)).then((data) => encoders[encoding](new Uint8Array(data)));
    kept.set(key, found);
    return found;
  };
  return async (request, response, next) => {
    const name = request.path.slice(1);
    const encoding = request.acceptsEncodings(['br', 'gzip']) as Encoding | false;
    if (!known.has(name) || !encoding || !['GET', 'HEAD'].includes(request.method)) return next();
    const body = await compressed(name, encoding);
    response
      .set({
        'Content-Encoding': encoding,
        Vary: 'Accept-Encoding',
        'Cache-Control': 'public, max-age=31536000, immutable',
      })
      .type(name.slice(name.lastIndexOf('.')))
      .send(body);
  };
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
