import { CountsFrom, EndsAt, type Limit, LimitUnit, type Warnings } from '../clock.js';
import type * as rules from '../policy.js';
import type { SecondPersonRule } from '../second-person.js';
import { Aspect, SubstanceField, type SubstanceLeast, type SubstanceRule } from '../substance-rule.js';
import * as words from '../vocabulary.js';
import { flag, list, number, object, oneOf, orNull, type Shape, text } from './shape.js';

const limit = object<Limit>(
  { amount: number, unit: oneOf(LimitUnit) },
  { endsAt: oneOf(EndsAt), countsFrom: oneOf(CountsFrom) },
);

const limitRule = object<rules.LimitRule>(
  { limit },
  {
    kinds: list(oneOf(words.Kind)),
    urgencies: list(oneOf(words.Urgency)),
    categoryIds: list(text),
    channels: list(oneOf(words.Channel)),
    roles: list(oneOf(words.AssignmentRole)),
    step: number,
    rungs: list(oneOf(words.Rung)),
    reopened: flag,
  },
);

/** One shape for each word of a list. */
const forEach = <K extends string>(list: Readonly<Record<K, string>>, shape: Shape) =>
  Object.fromEntries(Object.keys(list).map((word) => [word, shape])) as Record<K, Shape>;

const limits = object<rules.Policy['limits']>(forEach(words.ClockMetric, list(limitRule)));
const warnings = object<Warnings>({ early: number, near: number }, { minGap: limit });
const roles = list(oneOf(words.Role));
const metrics = list(oneOf(words.ClockMetric));
const addressees = list(oneOf(words.Addressee));

const pausing = object<rules.PausingRule>({
  causes: list(object<rules.PauseCause>({ id: text, name: text, nameEn: text, approvers: roles, longest: limit })),
  longestTotal: limit,
  stopsLateness: flag,
});

const quiet = object<rules.QuietHours>({ from: text, to: text, daysOff: flag });

const rung = object<rules.RungRule>({
  to: addressees,
  copiedTo: addressees,
  next: orNull(oneOf(words.Rung)),
  nextAfter: orNull(limit),
});

const overdue = object<NonNullable<rules.LadderRule['overdue']>>({ metrics, rung: oneOf(words.Rung), after: limit });

const critical = object<rules.CriticalRule>(
  { cause: oneOf(words.EscalationCause), words: list(text) },
  { kinds: list(oneOf(words.Kind)), fields: list(oneOf(words.CriticalField)) },
);

const escalation = object<rules.EscalationRule>(
  {
    levels: list(object<rules.EscalationLevel>({ roles })),
    onBreach: object<rules.EscalationRule['onBreach']>({ urgencies: list(oneOf(words.Urgency)), metrics }),
    critical: list(critical),
  },
  { denial: object<rules.DenialRule>({ before: list(text), between: list(text), after: list(text) }) },
);

const callback = object<rules.CallbackRule>(
  {
    excludedKinds: list(oneOf(words.Kind)),
    rounds: number,
    tries: number,
    beforeClosing: flag,
    dissatisfiedLevel: number,
  },
  // documents from before there was such a rule say nothing of it
  { retryAfter: limit },
);

const least = object<SubstanceLeast>({ aspects: number, letters: number, enough: number });

const substance = object<SubstanceRule>({
  filler: list(text),
  words: object<SubstanceRule['words']>(forEach(Aspect, list(text))),
  fields: object<SubstanceRule['fields']>(forEach(SubstanceField, least)),
});

const secondPerson = object<SecondPersonRule>({
  publishing: flag,
  rollingBack: flag,
  loweringSupervision: flag,
  ownEscalation: flag,
});

/** The form of a policy; what it says is judged by `policyProblems`. */
export const policyShape: Shape = object<rules.Policy>(
  {
    version: text,
    limits,
    warnings,
    raisedCountsFrom: oneOf({ change: 'change', start: 'start' }),
    reviewReserve: orNull(limit),
    returns: object<rules.ReturnRule>({ designateAt: number }),
    extension: object<rules.ExtensionRule>({ most: number, longest: limit, movesCitizen: flag }),
    pausing,
    urging: object<rules.UrgingRule>({ joinWithin: limit, quiet: orNull(quiet) }),
    ladder: object<rules.LadderRule>({
      rungs: object<rules.LadderRule['rungs']>(forEach(words.Rung, rung)),
      overdue: orNull(overdue),
    }),
    escalation,
    callback,
    evidence: object<rules.EvidenceRule>({ trustedWithin: limit, appealWithin: limit }),
    contactTries: number,
    undoWithin: limit,
  },
  {
    stale: object<rules.StaleRule>({ after: limit, states: list(oneOf(words.ComplaintState)) }),
    contactExceptions: list(oneOf(words.ContactException)),
    substance,
    secondPerson,
  },
);
