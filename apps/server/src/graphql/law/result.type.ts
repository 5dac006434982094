import type { LawKind } from '@watchfloor/domain/law/change';
import type { Role } from '@watchfloor/domain/vocabulary';
import type { LawOutcome, LawRefusal } from '@watchfloor/ledger/law/outcome';
import { type ClassType, createUnionType, Field, ObjectType } from 'type-graphql';
import { members as refusals } from '../command/refusals/members.js';
import { LawDryRunNode } from './dry-run.type.js';
import * as law from './refusals.type.js';
import { changeNode, LawChangeNode } from './version.type.js';

@ObjectType('LawPublished', { description: 'In force for everything that begins from now on.' })
export class LawPublishedNode {
  @Field(() => LawChangeNode, {
    description: 'What was done. Open clocks that are to move do so by and by: see `lawMigrations`.',
  })
  readonly change: LawChangeNode;
}

const members = {
  published: LawPublishedNode,
  notAllowed: refusals.notAllowed,
  textNeeded: refusals.textNeeded,
  lawInvalid: law.LawInvalidNode,
  lawChanged: law.LawChangedNode,
  lawUnchanged: law.LawUnchangedNode,
  lawMigrating: law.LawMigratingNode,
  amnestyWithoutMigration: law.AmnestyWithoutMigrationNode,
  nothingToRollBack: law.NothingToRollBackNode,
} as const satisfies Readonly<Record<LawRefusal['kind'] | 'published', ClassType>>;

/** `kind` tells the member. */
export interface LawAnswer {
  readonly kind: keyof typeof members;
  readonly [field: string]: unknown;
}

export const LawResult = createUnionType({
  name: 'LawResult',
  description: 'In force, or one refusal; a refusal says what its reader needs to know to do better.',
  types: (): readonly ClassType[] => Object.values(members),
  resolveType: (value: object) => members[(value as LawAnswer).kind],
});

export const DryRunResult = createUnionType({
  name: 'DryRunResult',
  description: 'What would happen, or why nothing can.',
  types: () => [LawDryRunNode, members.lawInvalid, members.notAllowed, members.nothingToRollBack] as const,
  resolveType: (value: object) => ('kind' in value ? members[(value as LawAnswer).kind] : LawDryRunNode),
});

/** The ledger's outcome as the union on the wire wants it. */
export const lawAnswerOf = (outcome: LawOutcome, law: LawKind, role: Role): LawAnswer =>
  outcome.ok ? { kind: 'published', change: changeNode(outcome.change, true) } : refused(outcome.refusal, law, role);

/** A refusal with what only the server knows of the asking. */
export function refused(refusal: LawRefusal, law: LawKind, role: Role): LawAnswer {
  if (refusal.kind !== 'lawInvalid') return { law, role, openClocks: 'keep', ...refusal };
  const problems = refusal.problems.map(({ kind, ...details }) => ({ kind, details }));
  return { kind: 'lawInvalid', problems };
}
