import { expect, test } from 'vitest';
import { brokenAmong, type Mutation } from './compile-mutants.js';

const role = {
  file: 'vocabulary.ts',
  replace: "admin: 'admin' } as const;\nexport type Role",
  by: "admin: 'admin', auditor: 'auditor' } as const;\nexport type Role",
};

/** Where it is said what each role, command and grant may. */
const places = [
  'access.ts',
  'decide.ts',
  'rights/commands.ts',
  'rights/grant.ts',
  'rights/leg-of.ts',
  'rights/may-give.ts',
  'rights/readings.ts',
];

const brokenBy = (...mutations: readonly Mutation[]) => brokenAmong(places, ...mutations);

test('A3 the places compile as they are: it is the change that breaks them', { timeout: 120_000 }, () => {
  expect(brokenBy()).toEqual([]);
});

test('A3 a new role does not compile until it has a scope and a column of rights', { timeout: 120_000 }, () => {
  expect(brokenBy(role)).toEqual(expect.arrayContaining(['access.ts', 'rights/grant.ts']));
});

test('A3 a column of rights does not compile until every row has answered for it', { timeout: 120_000 }, () => {
  const column = [
    { file: 'rights/grant.ts', replace: 'admin: Grant): Row', by: 'admin: Grant, auditor: Grant): Row' },
    { file: 'rights/grant.ts', replace: '  leader,\n  admin,\n', by: '  leader,\n  admin,\n  auditor,\n' },
  ];
  expect(brokenBy(role, ...column)).toEqual(expect.arrayContaining(['rights/commands.ts', 'rights/readings.ts']));
});

test('A3 a new command does not compile until it has its rights, its leg and its decision', {
  timeout: 120_000,
}, () => {
  const command = {
    file: 'command.ts',
    replace: '  // by the product\n  | PassTime',
    by: "  | (OnComplaint & { readonly type: 'seal' })\n  // by the product\n  | PassTime",
  };
  expect(brokenBy(command)).toEqual(expect.arrayContaining(['decide.ts', 'rights/commands.ts', 'rights/leg-of.ts']));
});

test('A3 a new thing to ask for does not compile until it has its rights and its leg', { timeout: 120_000 }, () => {
  const asked = {
    file: 'request.ts',
    replace: "  | { readonly kind: 'appeal';",
    by: "  | { readonly kind: 'hearing'; readonly reason: string }\n  | { readonly kind: 'appeal';",
  };
  const word = {
    file: 'vocabulary.ts',
    replace: "  appeal: 'appeal',",
    by: "  appeal: 'appeal',\n  hearing: 'hearing',",
  };
  expect(brokenBy(asked, word)).toEqual(expect.arrayContaining(['rights/commands.ts', 'rights/leg-of.ts']));
});

test('A3 a new kind of grant does not compile until it is said what it grants', { timeout: 120_000 }, () => {
  const grant = { file: 'rights/grant.ts', replace: "  seen: 'seen',", by: "  seen: 'seen',\n  district: 'district'," };
  expect(brokenBy(grant)).toEqual(expect.arrayContaining(['rights/may-give.ts']));
});
