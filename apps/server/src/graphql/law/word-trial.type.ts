import { Became } from '@watchfloor/domain/law/word-trial';
import { EscalationCause } from '@watchfloor/domain/vocabulary';
import type { WordCount, WordExample, WordTrial } from '@watchfloor/ledger/law/word-trial';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { InstantScalar } from '../scalars.js';

@ObjectType('WordCount', { description: 'Complaints by what the words would have said, and what really happened.' })
export class WordCountNode implements WordCount {
  @Field(() => Boolean, { description: 'Whether they would have been critical by the words.' })
  readonly critical: boolean;

  @Field(() => Became, { description: 'What really happened.' })
  readonly became: Became;

  @Field(() => Int, { description: 'How many.' })
  readonly count: number;
}

@ObjectType('WordExample', {
  description: 'A complaint of which the words would have said something else than was said then.',
})
export class WordExampleNode implements Omit<WordExample, 'found'> {
  @Field(() => ID, { description: 'The complaint.' })
  readonly complaintId: string;

  @Field(() => String, { description: 'Its number.' })
  readonly number: string;

  @Field(() => String, { description: 'Its title.' })
  readonly title: string;

  @Field(() => InstantScalar, { description: 'When it was received.' })
  readonly receivedAt: number;

  @Field(() => EscalationCause, {
    nullable: true,
    description: 'Why it would have been critical; null where it would not.',
  })
  readonly cause: EscalationCause | null;

  @Field(() => String, { nullable: true, description: 'The word that says so; null where none does.' })
  readonly word: string | null;

  @Field(() => Became, { description: 'What really happened.' })
  readonly became: Became;
}

@ObjectType('WordTrial', {
  description: 'What words that make a complaint critical would have done to the complaints of the last 30 days.',
})
export class WordTrialNode implements Omit<WordTrial, 'examples'> {
  @Field(() => InstantScalar, { description: 'From when.' })
  readonly since: number;

  @Field(() => InstantScalar, { description: 'Until when.' })
  readonly until: number;

  @Field(() => Int, { description: 'How many were registered; those that were imported are judged by no words.' })
  readonly cases: number;

  @Field(() => [WordCountNode], { description: 'All of them, by verdict and fate.' })
  readonly counts: readonly WordCountNode[];

  @Field(() => [WordExampleNode], {
    description: 'The latest 50 of which the words would have said something else than was said then.',
  })
  readonly examples: readonly WordExampleNode[];
}

/** A trial as the wire wants it. */
export const wordTrialNode = ({ examples, ...trial }: WordTrial): WordTrialNode => ({
  ...trial,
  examples: examples.map(({ found, ...example }) => ({
    ...example,
    cause: found?.cause ?? null,
    word: found?.word ?? null,
  })),
});
