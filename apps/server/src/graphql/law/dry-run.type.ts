import { LawExtent } from '@watchfloor/domain/law/change';
import { ClockEffectKind } from '@watchfloor/domain/law/effects';
import { ClockMetric } from '@watchfloor/domain/vocabulary';
import type { DryRun, LawExample } from '@watchfloor/ledger/law/dry-run';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { InstantScalar } from '../scalars.js';
import { WordTrialNode, wordTrialNode } from './word-trial.type.js';

@ObjectType('LawEffectCount', { description: 'How many clocks an effect is had on; each clock counts once.' })
export class LawEffectCountNode {
  @Field(() => ClockEffectKind, { description: 'The effect.' })
  readonly kind: ClockEffectKind;

  @Field(() => Int, { description: 'How many clocks.' })
  readonly count: number;
}

@ObjectType('LawExample', { description: 'A clock on which a law has an effect.' })
export class LawExampleNode implements Omit<LawExample, 'clockId' | 'subjectId'> {
  @Field(() => ClockEffectKind, { description: 'The effect.' })
  readonly kind: ClockEffectKind;

  @Field(() => ID, { description: 'The complaint.' })
  readonly complaintId: string;

  @Field(() => String, { description: 'Its number.' })
  readonly number: string;

  @Field(() => String, { description: 'Its title.' })
  readonly title: string;

  @Field(() => ClockMetric, { description: 'Which promise the clock measures.' })
  readonly metric: ClockMetric;

  @Field(() => ID, {
    nullable: true,
    description: "Whose leg it is; null where it is the center's, or the whole complaint's.",
  })
  readonly departmentId: string | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'The deadline now; null where there is no such clock yet.',
  })
  readonly dueBefore: number | null;

  @Field(() => InstantScalar, { nullable: true, description: 'The deadline then; null for a clock that is cancelled.' })
  readonly dueAfter: number | null;
}

@ObjectType('LawDryRun', {
  description: 'What a change of the law would do to the open complaints now. Nothing was changed.',
})
export class LawDryRunNode implements Omit<DryRun, 'counts' | 'examples' | 'words'> {
  @Field(() => String, { description: 'The version that would be in force.' })
  readonly version: string;

  @Field(() => LawExtent, { nullable: true, description: 'Which running clocks it would move; null for none.' })
  readonly extent: LawExtent | null;

  @Field(() => Int, { description: 'How many complaints are open.' })
  readonly complaints: number;

  @Field(() => Int, { description: 'On how many of them it would have an effect.' })
  readonly affected: number;

  @Field(() => [LawEffectCountNode], { description: 'Every effect and how many clocks it would be had on.' })
  readonly counts: readonly LawEffectCountNode[];

  @Field(() => [LawExampleNode], { description: 'Of each effect the first few, by their deadlines.' })
  readonly examples: readonly LawExampleNode[];

  @Field(() => WordTrialNode, {
    nullable: true,
    description:
      'What other words that make a complaint critical would have done last month; null where the words are those in force.',
  })
  readonly words: WordTrialNode | null;
}

/** A dry run as the wire wants it. */
export const dryRunNode = ({ counts, words, ...run }: DryRun): LawDryRunNode => ({
  ...run,
  counts: Object.values(ClockEffectKind).map((kind) => ({ kind, count: counts[kind] })),
  words: words && wordTrialNode(words),
});
