import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type RequestHandler, Router } from 'express';
import { compressedAssets } from './compressed-assets.js';

const YEAR_MS = 31_536_000_000;

/**
 * The built dashboard: hashed assets are kept for ever, everything else is asked for again each time, and every path that is
 * no file is the page itself, which knows its own routes.
 */
export function dashboardRoutes(folder: string): Router {
  const router = Router();
  const page = join(folder, 'index.html');
  const assets = join(folder, 'assets');
  router.use('/assets', compressedAssets(assets));
  router.use('/assets', express.static(assets, { index: false, immutable: true, maxAge: YEAR_MS, fallthrough: false }));
  router.use(
    express.static(folder, { index: false, setHeaders: (response) => response.set('Cache-Control', 'no-cache') }),
  );
  router.get('/{*path}', servePage(page));
  return router;
}

const servePage =
  (page: string): RequestHandler =>
  (request, response, next) => {
    if (!request.accepts('html')) return next();
    response.set('Cache-Control', 'no-cache');
    if (!existsSync(page)) response.status(503).type('html').send(notBuilt);
    else response.sendFile(page);
  };

const notBuilt = `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>Watchfloor</title>
  <style>body { font: 16px/1.6 system-ui, sans-serif; max-width: 36rem; margin: 15vh auto; padding: 0 1rem }</style>
  <h1>督办台 Watchfloor</h1>
  <p>The server runs, but the dashboard is not built. Build it with <code>npm run build</code> and load this page again, or
  use <code>npm run dev</code>, which serves it with hot reload on its own port.</p>
  <p>服务已启动,但界面尚未构建。请运行 <code>npm run build</code> 后刷新本页。</p>
</html>
`;
