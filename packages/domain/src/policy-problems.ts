import type { Limit } from './clock.js';
import { type LimitRule, type Policy, REVIEW_PAUSE } from './policy.js';
import { greatestAmount, type LimitProblem, limitProblem } from './policy-limit.js';
import { may, type Operation } from './rights/may.js';
import { type Role, Rung, rungRank } from './vocabulary.js';
import { parseTimeOfDay } from './zone.js';

/** What is wrong with a policy. One with problems is not put to use. `path` is like `limits.sign[0].limit`. */
export type PolicyProblem =
  /** A limit that allows no time, or less (case S60). */
  | { readonly kind: 'noTime'; readonly path: string; readonly limit: Limit }
  /** Days are counted, not measured. */
  | { readonly kind: 'notWholeDays'; readonly path: string; readonly limit: Limit }
  /** More than `most` of its unit: no promise (case S60). */
  | { readonly kind: 'tooLong'; readonly path: string; readonly limit: Limit; readonly most: number }
  /** Warnings come in their order, and before the deadline. */
  | { readonly kind: 'wrongWarnings'; readonly early: number; readonly near: number }
  /** Not a whole number, or fewer than make sense. */
  | { readonly kind: 'wrongCount'; readonly path: string; readonly count: number; readonly least: number }
  /** Something that must be named or written is not: found in every text, or in none. */
  | { readonly kind: 'emptyText'; readonly path: string }
  /** A list that narrows to nothing: what it stands in would never hold. */
  | { readonly kind: 'emptyList'; readonly path: string }
  /** A rule before it fits everything: this one is never asked. */
  | { readonly kind: 'neverReached'; readonly path: string }
  /** Not written like `22:00`, or no time between the two. */
  | { readonly kind: 'wrongTime'; readonly path: string; readonly text: string }
  /** A reason to stop a clock is named twice, or like the center's own review of an answer. */
  | { readonly kind: 'takenName'; readonly path: string; readonly name: string }
  /** None of the roles may give the command that it takes. */
  | { readonly kind: 'noRole'; readonly path: string; readonly roles: readonly Role[] }
  /** A rung must lead up, or the ladder goes round. */
  | { readonly kind: 'notUp'; readonly rung: Rung; readonly next: Rung }
  /** Not a rung from which orders are given. */
  | { readonly kind: 'noOrder'; readonly path: string; readonly rung: Rung }
  /** No such level. */
  | { readonly kind: 'unknownLevel'; readonly path: string; readonly level: number };

/** Everything that is wrong with a policy; nothing where it can be worked by. */
export function policyProblems(policy: Policy): readonly PolicyProblem[] {
  return [
    ...limitsOf(policy).flatMap(([path, limit]) => limitProblems(path, limit)),
    ...ruleProblems(policy),
    ...warningProblems(policy),
    ...counts(policy).flatMap(([path, count, least]) => countProblems(path, count, least)),
    ...pausingProblems(policy),
    ...quietProblems(policy),
    ...ladderProblems(policy),
    ...escalationProblems(policy),
    ...substanceProblems(policy),
    ...emptyLists('stale', policy.stale ?? {}),
  ];
}

function ruleProblems({ limits }: Policy): readonly PolicyProblem[] {
  return Object.entries(limits).flatMap(([metric, rules]) => {
    const general = rules.findIndex(fitsAll);
    return rules.flatMap((rule, index): readonly PolicyProblem[] => {
      const path = `limits.${metric}[${index}]`;
      const hidden = general !== -1 && index > general;
      return [
        ...(rule.step === undefined ? [] : countProblems(`${path}.step`, rule.step, 1)),
        ...emptyLists(path, rule),
        ...(hidden ? [{ kind: 'neverReached' as const, path }] : []),
      ];
    });
  });
}

const fitsAll = (rule: LimitRule): boolean =>
  Object.entries(rule).every(([key, value]) => key === 'limit' || value === undefined);

const emptyLists = (path: string, given: object): readonly PolicyProblem[] =>
  Object.entries(given)
    .filter(([, value]) => Array.isArray(value) && value.length === 0)
    .map(([key]) => ({ kind: 'emptyList', path: `${path}.${key}` }));

/** Every limit of a policy, and where it stands. */
export function limitsOf(policy: Policy): readonly (readonly [path: string, limit: Limit])[] {
  const { warnings, reviewReserve, extension, pausing, urging, ladder, callback, evidence, stale, undoWithin } = policy;
  const all: readonly (readonly [string, Limit | null | undefined])[] = [
    ...Object.entries(policy.limits).flatMap(([metric, rules]) =>
      rules.map(({ limit }, index) => [`limits.${metric}[${index}].limit`, limit] as const),
    ),
    ['warnings.minGap', warnings.minGap],
    ['reviewReserve', reviewReserve],
    ['extension.longest', extension.longest],
    ['pausing.longestTotal', pausing.longestTotal],
    ...pausing.causes.map(({ longest }, index) => [`pausing.causes[${index}].longest`, longest] as const),
    ['urging.joinWithin', urging.joinWithin],
    ...Object.values(Rung).map((rung) => [`ladder.rungs.${rung}.nextAfter`, ladder.rungs[rung].nextAfter] as const),
    ['ladder.overdue.after', ladder.overdue?.after],
    ['callback.retryAfter', callback.retryAfter],
    ['evidence.trustedWithin', evidence.trustedWithin],
    ['evidence.appealWithin', evidence.appealWithin],
    ['stale.after', stale?.after],
    ['undoWithin', undoWithin],
  ];
  return all.flatMap(([path, limit]) => (limit == null ? [] : [[path, limit] as const]));
}

function limitProblems(path: string, limit: Limit): readonly PolicyProblem[] {
  const problem = limitProblem(limit);
  return problem === null ? [] : [told[problem](path, limit)];
}

const told: Readonly<Record<LimitProblem, (path: string, limit: Limit) => PolicyProblem>> = {
  notPositive: (path, limit) => ({ kind: 'noTime', path, limit }),
  notWholeDays: (path, limit) => ({ kind: 'notWholeDays', path, limit }),
  tooLong: (path, limit) => ({ kind: 'tooLong', path, limit, most: greatestAmount[limit.unit] }),
};

function warningProblems({ warnings: { early, near } }: Policy): readonly PolicyProblem[] {
  const inOrder = 0 < early && early <= near && near < 1;
  return inOrder ? [] : [{ kind: 'wrongWarnings', early, near }];
}

const counts = ({
  returns,
  extension,
  callback,
  contactTries,
}: Policy): readonly (readonly [path: string, count: number, least: number])[] => [
  ['returns.designateAt', returns.designateAt, 1],
  ['extension.most', extension.most, 0],
  ['callback.rounds', callback.rounds, 0],
  ['callback.tries', callback.tries, 1],
  ['contactTries', contactTries, 1],
];

const countProblems = (path: string, count: number, least: number): readonly PolicyProblem[] =>
  Number.isInteger(count) && count >= least ? [] : [{ kind: 'wrongCount', path, count, least }];

function pausingProblems({ pausing: { causes } }: Policy): readonly PolicyProblem[] {
  return causes.flatMap(({ id, name, nameEn, approvers }, index): readonly PolicyProblem[] => {
    const path = `pausing.causes[${index}]`;
    const taken = id === REVIEW_PAUSE || causes.findIndex((cause) => cause.id === id) !== index;
    return [
      ...emptyText(`${path}.id`, id),
      ...emptyText(`${path}.name`, name),
      ...emptyText(`${path}.nameEn`, nameEn),
      ...(taken ? [{ kind: 'takenName' as const, path: `${path}.id`, name: id }] : []),
      ...roleProblems(`${path}.approvers`, approvers, 'rule'),
    ];
  });
}

const emptyText = (path: string, text: string): readonly PolicyProblem[] =>
  text.trim() === '' ? [{ kind: 'emptyText', path }] : [];

/** Some role of the list must have the right to what the list is about. */
const roleProblems = (path: string, roles: readonly Role[], to: Operation): readonly PolicyProblem[] =>
  roles.some((role) => may(role, to)) ? [] : [{ kind: 'noRole', path, roles }];

function quietProblems({ urging: { quiet } }: Policy): readonly PolicyProblem[] {
  if (quiet === null) return [];
  const unreadable = (['from', 'to'] as const).filter((end) => parseTimeOfDay(quiet[end]) === null);
  const none = unreadable.length === 0 && parseTimeOfDay(quiet.from) === parseTimeOfDay(quiet.to);
  return [...unreadable, ...(none ? (['to'] as const) : [])].map((end) => ({
    kind: 'wrongTime',
    path: `urging.quiet.${end}`,
    text: quiet[end],
  }));
}

function ladderProblems({ ladder: { rungs, overdue } }: Policy): readonly PolicyProblem[] {
  const notUp = Object.values(Rung).flatMap((rung): readonly PolicyProblem[] => {
    const { next } = rungs[rung];
    return next !== null && rungRank[next] <= rungRank[rung] ? [{ kind: 'notUp', rung, next }] : [];
  });
  if (overdue === null) return notUp;
  const noOrder = rungRank[overdue.rung] < rungRank.supervision;
  return [
    ...notUp,
    ...(noOrder ? [{ kind: 'noOrder' as const, path: 'ladder.overdue.rung', rung: overdue.rung }] : []),
    ...emptyLists('ladder.overdue', overdue),
  ];
}

function substanceProblems({ substance }: Policy): readonly PolicyProblem[] {
  if (substance === undefined) return [];
  const lists = [['filler', substance.filler], ...Object.entries(substance.words)] as const;
  return [
    ...lists.flatMap(([name, words]) =>
      wordProblems(name === 'filler' ? 'substance.filler' : `substance.words.${name}`, words),
    ),
    ...Object.entries(substance.fields).flatMap(([field, least]) =>
      Object.entries(least).flatMap(([name, count]) => countProblems(`substance.fields.${field}.${name}`, count, 0)),
    ),
  ];
}

/** An empty word is found in every text. */
const wordProblems = (path: string, words: readonly string[]): readonly PolicyProblem[] =>
  words.flatMap((word, nth) => emptyText(`${path}[${nth}]`, word));

function escalationProblems({ escalation, callback }: Policy): readonly PolicyProblem[] {
  const { levels, critical, denial } = escalation;
  const { dissatisfiedLevel: level } = callback;
  const known = Number.isInteger(level) && level >= 1 && level <= levels.length;
  return [
    ...emptyLists('escalation', { levels }),
    ...levels.flatMap(({ roles }, index) =>
      roleProblems(`escalation.levels[${index}].roles`, roles, 'acknowledgeEscalation'),
    ),
    ...critical.flatMap((rule, index) => [
      ...emptyLists(`escalation.critical[${index}]`, rule),
      ...wordProblems(`escalation.critical[${index}].words`, rule.words),
    ]),
    ...Object.entries(denial ?? {}).flatMap(([name, words]) => wordProblems(`escalation.denial.${name}`, words)),
    ...(known ? [] : [{ kind: 'unknownLevel' as const, path: 'callback.dissatisfiedLevel', level }]),
  ];
}
