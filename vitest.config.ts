import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

/** The root config, which loads the global setup, and each project need the same resolution. */
const everywhere = {
  resolve: {
    conditions: ['watchfloor-source'],
    alias: [
      // Our sources would load graphql's ES modules and our dependencies its CommonJS: two copies, whose types reject each other
      { find: /^graphql$/, replacement: 'graphql/index.js' },
      // Packages run from their sources: no build before a test, and a failure points at the line that was written. The
      // condition says so too, but not to the loader of a globalSetup file.
      { find: /^@watchfloor\/(server|cli)\/([\w/-]+)$/, replacement: `${root}apps/$1/src/$2.ts` },
      { find: /^@watchfloor\/(\w+)\/([\w/-]+)$/, replacement: `${root}packages/$1/src/$2.ts` },
    ],
  },
  ssr: { resolve: { conditions: ['watchfloor-source'] } },
};
const node = {
  pool: 'forks' as const,
  // files share nothing that they change: a process for each would cost as much as the tests
  isolate: false,
  environment: 'node' as const,
  setupFiles: ['reflect-metadata'],
};
const neverTests = ['**/node_modules/**', '**/dist/**'];
/** The end of a file's name says what it costs to run. */
const cluster = './packages/testkit/src/global-setup.ts';

export default defineConfig({
  ...everywhere,
  test: {
    reporters: ['default'],
    // one more than Vitest takes on two cores: much of the time a test waits for PostgreSQL
    maxWorkers: Math.max(2, os.availableParallelism() - 1),
    projects: [
      {
        ...everywhere,
        test: {
          ...node,
          name: 'pure',
          testTimeout: 20_000,
          include: [
            'packages/**/*.test.ts',
            'apps/{server,cli}/**/*.test.ts',
            'apps/dashboard/**/*.test.ts',
            'tests/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
          exclude: [...neverTests, '**/*.pg.test.ts', '**/*.e2e.test.ts'],
        },
      },
      {
        ...everywhere,
        oxc: { jsx: { runtime: 'automatic' } },
        test: {
          name: 'dashboard',
          environment: 'happy-dom',
          setupFiles: ['apps/dashboard/src/testing/setup.ts'],
          // forms are filled in key by key, beside everything else on the same cores
          testTimeout: 20_000,
          include: ['apps/dashboard/**/*.test.tsx'],
          exclude: neverTests,
        },
      },
      {
        ...everywhere,
        test: {
          ...node,
          name: 'pg',
          include: ['{packages,apps,tests}/**/*.pg.test.ts'],
          exclude: neverTests,
          globalSetup: [cluster],
          // after the cheap ones, which say sooner what is wrong, and not beside them: browsers and servers want the cores
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...everywhere,
        test: {
          ...node,
          name: 'e2e',
          include: ['tests/**/*.e2e.test.ts'],
          exclude: neverTests,
          globalSetup: [cluster],
          sequence: { groupOrder: 2 },
          // a browser and its server want both cores: two at a time take as long, and wait for each other
          fileParallelism: false,
          // whole working days in several browsers, on machines that may be busy with other things
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
