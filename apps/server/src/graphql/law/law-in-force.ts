import type { LawBook } from '@watchfloor/domain/decision';
import { secondPersonOf } from '@watchfloor/domain/second-person';
import { Rung, rungRank } from '@watchfloor/domain/vocabulary';
import type { LawInForceNode } from './law.type.js';

/** What forms need of the policy in force; tables travel as lists, in order. */
export function lawInForce({ policy, calendarVersion, calendarOf }: LawBook): LawInForceNode {
  const { version: policyVersion, pausing, extension, returns, callback, escalation, ladder, urging } = policy;
  const rungs = Object.values(Rung).toSorted((one, other) => rungRank[one] - rungRank[other]);
  return {
    policyVersion,
    calendarVersion,
    timeZone: calendarOf(calendarVersion).timeZone,
    pausing,
    extension,
    returns,
    callback,
    escalationLevels: escalation.levels.map(({ roles }, index) => ({ level: index + 1, roles })),
    rungs: rungs.map((rung) => ({ rung, ...ladder.rungs[rung] })),
    urgeJoinWithin: urging.joinWithin,
    undoWithin: policy.undoWithin,
    secondPerson: secondPersonOf(policy),
  };
}
