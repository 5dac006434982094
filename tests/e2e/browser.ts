import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';
import type { LaunchOptions } from '@playwright/test';

/** Browsers that a machine may have; the first that exists is taken. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * How to launch a browser here: the one that `E2E_CHROMIUM` names, an installed one, or the chromium that npm delivers,
 * unpacked once (206 MB) into `E2E_CACHE`, by default ~/.cache.
 */
export async function browserLaunchOptions(): Promise<LaunchOptions> {
  const named = process.env.E2E_CHROMIUM;
  const found = [...(named === undefined ? [] : [named]), ...INSTALLED].find((file) => fs.existsSync(file));
  if (found !== undefined) return { executablePath: found, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] };
  if (process.platform === 'linux' && os.arch() === 'x64') return bundledChromium();
  throw new Error('No browser was found: install Chrome, or name one in E2E_CHROMIUM');
}

async function bundledChromium(): Promise<LaunchOptions> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const name = path.join('@sparticuz', 'chromium');
  const root = entry.slice(0, entry.lastIndexOf(name) + name.length);
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  // not the package's own /tmp/chromium: two versions, or two runs at once, would share a half-written file
  const home = path.join(process.env.E2E_CACHE ?? path.join(os.homedir(), '.cache'), `chromium-${version}`);
  const executablePath = path.join(home, 'chromium');
  if (!fs.existsSync(executablePath)) await unpack(path.join(root, 'bin'), entry, home);

  const env: Record<string, string> = { FONTCONFIG_FILE: path.join(home, 'fonts.conf') };
  for (const [key, value] of Object.entries(process.env)) if (value !== undefined) env[key] ??= value;
  // a bare system lacks nss, nspr and expat; the package carries them
  const libraries = spawnSync('ldd', [executablePath], { encoding: 'utf8' }).stdout ?? '';
  if (libraries.includes('not found')) env.LD_LIBRARY_PATH = path.join(home, 'al2023', 'lib');
  return { executablePath, args: ['--no-sandbox', '--disable-gpu'], env };
}

type Extract = (folder: string) => NodeJS.WritableStream;

/** Unpacks beside the goal and renames, so that what exists is whole, whoever of several processes wins. */
async function unpack(source: string, entry: string, home: string): Promise<void> {
  const partial = `${home}.${process.pid}`;
  fs.mkdirSync(partial, { recursive: true });
  const { extract } = createRequire(entry)('tar-fs') as { extract: Extract };
  const unpackTo = (file: string, target: NodeJS.WritableStream) =>
    pipeline(fs.createReadStream(path.join(source, file)), zlib.createBrotliDecompress({ chunkSize: 2 ** 21 }), target);
  await Promise.all([
    unpackTo('chromium.br', fs.createWriteStream(path.join(partial, 'chromium'), { mode: 0o755 })),
    unpackTo('al2023.tar.br', extract(path.join(partial, 'al2023'))),
    unpackTo('fonts.tar.br', extract(path.join(partial, 'fonts'))),
    unpackTo('swiftshader.tar.br', extract(partial)),
  ]);
  fs.writeFileSync(path.join(partial, 'fonts.conf'), fontConfiguration(home));
  try {
    fs.renameSync(partial, home);
  } catch (error) {
    fs.rmSync(partial, { recursive: true, force: true });
    if (!fs.existsSync(path.join(home, 'chromium'))) throw error;
  }
}

/** Without a single system font chromium paints no text at all, not even in web fonts. */
const fontConfiguration = (home: string): string =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${path.join(home, 'fonts')}</dir>
  <cachedir>${path.join(home, 'fontconfig-cache')}</cachedir>
</fontconfig>
`;
