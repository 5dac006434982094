import { describe, expect, test } from 'vitest';
import type { Limit } from '../src/clock.js';
import { defaultPolicy } from '../src/policies/default.js';
import type { Policy } from '../src/policy.js';
import { policyProblems } from '../src/policy-problems.js';
import { laws } from './support/laws.js';

/** What is wrong with the default policy when some of it is replaced. */
const problems = (changes: Partial<Policy>) => policyProblems({ ...defaultPolicy, ...changes });
const { limits, pausing, ladder, escalation, callback, urging } = defaultPolicy;
const none: Limit = { amount: 0, unit: 'hours' };
const [litigation] = pausing.causes;
if (litigation === undefined) throw new Error('the default policy knows a reason to stop a clock');

test('what is shipped, and what tests work by, has no problem', () => {
  expect(policyProblems(defaultPolicy)).toEqual([]);
  for (const { policy } of laws) expect(policyProblems(policy)).toEqual([]);
});

describe('S60 a limit', () => {
  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('of %s allows no time', (amount) => {
    const limit = { amount, unit: 'workingHours' } as const;
    expect(problems({ limits: { ...limits, sign: [{ limit }] } })).toEqual([
      { kind: 'noTime', path: 'limits.sign[0].limit', limit },
    ]);
  });

  test('in days is one in whole days; hours may be halved', () => {
    const limit = { amount: 0.5, unit: 'workingDays' } as const;
    expect(problems({ undoWithin: limit })).toEqual([{ kind: 'notWholeDays', path: 'undoWithin', limit }]);
    expect(problems({ undoWithin: { amount: 0.5, unit: 'hours' } })).toEqual([]);
  });

  test('of years is a limit', () => {
    expect(problems({ limits: { ...limits, handle: [{ limit: { amount: 3_650, unit: 'days' } }] } })).toEqual([]);
  });

  test('that a calendar could never reckon is told with the most that there may be', () => {
    const limit = { amount: 99_999, unit: 'workingDays' } as const;
    expect(problems({ limits: { ...limits, sign: [{ limit }] } })).toEqual([
      { kind: 'tooLong', path: 'limits.sign[0].limit', limit, most: 3_000 },
    ]);
  });

  test('is looked at wherever one stands', () => {
    const all = problems({
      warnings: { ...defaultPolicy.warnings, minGap: none },
      reviewReserve: none,
      extension: { ...defaultPolicy.extension, longest: none },
      pausing: { ...pausing, longestTotal: none, causes: [{ ...litigation, longest: none }] },
      urging: { ...urging, joinWithin: none },
      ladder: {
        rungs: { ...ladder.rungs, circular: { ...ladder.rungs.circular, nextAfter: none } },
        overdue: { metrics: ['handle'], rung: 'supervision', after: none },
      },
      callback: { ...callback, retryAfter: none },
      evidence: { trustedWithin: none, appealWithin: none },
      stale: { after: none, states: [] },
      undoWithin: none,
    });
    expect(all.map((problem) => ('path' in problem ? problem.path : problem.kind))).toEqual([
      'warnings.minGap',
      'reviewReserve',
      'extension.longest',
      'pausing.longestTotal',
      'pausing.causes[0].longest',
      'urging.joinWithin',
      'ladder.rungs.circular.nextAfter',
      'ladder.overdue.after',
      'callback.retryAfter',
      'evidence.trustedWithin',
      'evidence.appealWithin',
      'stale.after',
      'undoWithin',
      'stale.states',
    ]);
  });
});

describe('a rule for limits', () => {
  const limit: Limit = { amount: 1, unit: 'hours' };

  test('that narrows to nothing would never hold', () => {
    expect(problems({ limits: { ...limits, sign: [{ kinds: [], limit }] } })).toEqual([
      { kind: 'emptyList', path: 'limits.sign[0].kinds' },
    ]);
  });

  test('behind one that fits everything is never asked', () => {
    expect(problems({ limits: { ...limits, sign: [{ limit }, { urgencies: ['critical'], limit }] } })).toEqual([
      { kind: 'neverReached', path: 'limits.sign[1]' },
    ]);
  });

  test('speaks of a step that there can be', () => {
    expect(problems({ limits: { ...limits, callback: [{ step: 0, limit }] } })).toEqual([
      { kind: 'wrongCount', path: 'limits.callback[0].step', count: 0, least: 1 },
    ]);
  });
});

test.each([
  [0, 0.8],
  [0.8, 0.5],
  [0.5, 1],
  [-0.1, 0.5],
  [Number.NaN, 0.8],
])('S49 warnings at %s and %s are no warnings', (early, near) => {
  expect(problems({ warnings: { early, near } })).toEqual([{ kind: 'wrongWarnings', early, near }]);
});

test('two warnings may come at once', () => {
  expect(problems({ warnings: { early: 0.8, near: 0.8 } })).toEqual([]);
});

describe('a count', () => {
  test('is whole, and enough', () => {
    const wrong = problems({
      returns: { designateAt: 0 },
      extension: { ...defaultPolicy.extension, most: -1 },
      callback: { ...callback, rounds: 1.5, tries: 0 },
      contactTries: 0,
    });
    expect(wrong).toEqual([
      { kind: 'wrongCount', path: 'returns.designateAt', count: 0, least: 1 },
      { kind: 'wrongCount', path: 'extension.most', count: -1, least: 0 },
      { kind: 'wrongCount', path: 'callback.rounds', count: 1.5, least: 0 },
      { kind: 'wrongCount', path: 'callback.tries', count: 0, least: 1 },
      { kind: 'wrongCount', path: 'contactTries', count: 0, least: 1 },
    ]);
  });

  test('may be none where none is a rule: no extensions, no callbacks', () => {
    const nothing = { extension: { ...defaultPolicy.extension, most: 0 }, callback: { ...callback, rounds: 0 } };
    expect(problems(nothing)).toEqual([]);
  });
});

describe('a reason to stop a clock', () => {
  const causes = (...all: Policy['pausing']['causes']) => problems({ pausing: { ...pausing, causes: all } });

  test('has a name of its own, in both languages', () => {
    expect(causes({ ...litigation, id: '', name: ' ', nameEn: '' })).toEqual([
      { kind: 'emptyText', path: 'pausing.causes[0].id' },
      { kind: 'emptyText', path: 'pausing.causes[0].name' },
      { kind: 'emptyText', path: 'pausing.causes[0].nameEn' },
    ]);
    expect(causes(litigation, litigation)).toEqual([
      { kind: 'takenName', path: 'pausing.causes[1].id', name: 'litigation' },
    ]);
    expect(causes({ ...litigation, id: 'review' })).toEqual([
      { kind: 'takenName', path: 'pausing.causes[0].id', name: 'review' },
    ]);
  });

  test('S19 has somebody who may grant it', () => {
    expect(causes({ ...litigation, approvers: [] })).toMatchObject([{ kind: 'noRole' }]);
    expect(causes({ ...litigation, approvers: ['liaison'] })).toEqual([
      { kind: 'noRole', path: 'pausing.causes[0].approvers', roles: ['liaison'] },
    ]);
  });
});

test.each([
  ['22', '07:00', 'from', '22'],
  ['22:00', '25:00', 'to', '25:00'],
  ['22:00', '22:00', 'to', '22:00'],
])('quiet from %s to %s is no quiet', (from, to, end, text) => {
  expect(problems({ urging: { ...urging, quiet: { from, to, daysOff: true } } })).toEqual([
    { kind: 'wrongTime', path: `urging.quiet.${end}`, text },
  ]);
});

describe('the ladder', () => {
  test('leads up, rung by rung, and never round', () => {
    const rungs = { ...ladder.rungs, circular: { ...ladder.rungs.circular, next: 'supervision' } } as const;
    expect(problems({ ladder: { ...ladder, rungs } })).toEqual([
      { kind: 'notUp', rung: 'circular', next: 'supervision' },
    ]);
    const still = { ...ladder.rungs, listed: { ...ladder.rungs.listed, next: 'listed' } } as const;
    expect(problems({ ladder: { ...ladder, rungs: still } })).toMatchObject([{ kind: 'notUp' }]);
  });

  test('may leave rungs out, and end early', () => {
    const rungs = { ...ladder.rungs, urge: { ...ladder.rungs.urge, next: 'listed' } } as const;
    expect(problems({ ladder: { ...ladder, rungs } })).toEqual([]);
    const short = { ...ladder.rungs, supervision: { ...ladder.rungs.supervision, next: null } };
    expect(problems({ ladder: { ...ladder, rungs: short } })).toEqual([]);
  });

  test('orders what is overdue by an order, of some deadline at least', () => {
    const overdue = { metrics: [], rung: 'notice', after: { amount: 1, unit: 'workingDays' } } as const;
    expect(problems({ ladder: { ...ladder, overdue } })).toEqual([
      { kind: 'noOrder', path: 'ladder.overdue.rung', rung: 'notice' },
      { kind: 'emptyList', path: 'ladder.overdue.metrics' },
    ]);
    expect(problems({ ladder: { ...ladder, overdue: null } })).toEqual([]);
  });
});

describe('escalation', () => {
  test('has levels, and each somebody who may take it on', () => {
    expect(problems({ escalation: { ...escalation, levels: [] } })).toEqual([
      { kind: 'emptyList', path: 'escalation.levels' },
      { kind: 'unknownLevel', path: 'callback.dissatisfiedLevel', level: 2 },
    ]);
    const levels = [{ roles: ['supervisor'] }, { roles: ['liaison'] }] as const;
    expect(problems({ escalation: { ...escalation, levels } })).toEqual([
      { kind: 'noRole', path: 'escalation.levels[1].roles', roles: ['liaison'] },
    ]);
  });

  test('is not set off by a word that stands in every text', () => {
    const critical = [
      { cause: 'threat', words: [] },
      { cause: 'mass', words: ['聚集', ' '] },
    ] as const;
    expect(problems({ escalation: { ...escalation, critical } })).toEqual([
      { kind: 'emptyList', path: 'escalation.critical[0].words' },
      { kind: 'emptyText', path: 'escalation.critical[1].words[1]' },
    ]);
  });

  test('of a dissatisfied caller goes to a level that there is', () => {
    for (const level of [0, 4, 1.5]) {
      expect(problems({ callback: { ...callback, dissatisfiedLevel: level } })).toEqual([
        { kind: 'unknownLevel', path: 'callback.dissatisfiedLevel', level },
      ]);
    }
  });
});
