import fs from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '@watchfloor/testkit/cluster';
import { afterAll, expect, test } from 'vitest';
import { isInstalled } from '../lib/ensure-installed.mjs';
import { missingFromLock } from '../lib/lock-check.mjs';
import { countTests, summary } from '../lib/test-count.mjs';

const folder = temporaryFolder();
afterAll(folder.remove);

function write(name: string, content: unknown): string {
  const file = path.join(folder.path, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify(content));
  return file;
}

test('what is installed must be what the lock says, but for binaries of other platforms', () => {
  const lock = {
    '': { version: '0.1.0' },
    'packages/domain': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/a-darwin': { version: '1.0.0', optional: true },
    'node_modules/left-over': { version: '1.0.0', extraneous: true },
  };
  const installed = (packages: Record<string, { version: string }>) => {
    write('node_modules/.package-lock.json', { packages });
    return isInstalled(folder.path);
  };
  write('package-lock.json', { packages: lock });
  expect(isInstalled(folder.path)).toBe(false);
  expect(installed({ 'node_modules/a': { version: '1.0.0' } })).toBe(true);
  expect(installed({ 'node_modules/a': { version: '0.9.0' } })).toBe(false);
  expect(installed({})).toBe(false);
});

test('a lock without the binaries of some platform is found out', () => {
  const packages = {
    'node_modules/tool': { optionalDependencies: { 'tool-linux': '1.0.0', 'tool-darwin': '1.0.0' } },
    'node_modules/tool/node_modules/tool-linux': {},
  };
  expect(missingFromLock(write('lock.json', { packages }))).toEqual(['tool-darwin, wanted by node_modules/tool']);
  packages['node_modules/tool-darwin' as 'node_modules/tool'] = {
    optionalDependencies: { 'tool-linux': '', 'tool-darwin': '' },
  };
  expect(missingFromLock(write('lock.json', { packages }))).toEqual(['tool-linux, wanted by node_modules/tool-darwin']);
});

test('the last line of a run counts what passed, what failed, what did not load and what was skipped', () => {
  const report = write('results.json', {
    testResults: [
      { status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'pending' }, { status: 'todo' }] },
      { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
      { status: 'failed', assertionResults: [] },
    ],
  });
  expect(summary(countTests(report))).toBe('2 passed, 2 failed, 2 skipped');
  expect(summary(countTests('missing.json'))).toBe('0 passed, 0 failed');
});
