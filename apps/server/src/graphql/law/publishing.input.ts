import { LawKind, OpenClocks } from '@watchfloor/domain/law/change';
import { Field, InputType, Int } from 'type-graphql';
import { InstantScalar, JsonScalar } from '../scalars.js';
import { LookupField, WrittenField } from '../text-input.js';

@InputType('DryRunLawInput', { description: 'A document, and how it would be published.' })
export class DryRunLawInput {
  @Field(() => LawKind, { description: 'Which document it is.' })
  readonly kind: LawKind;

  @Field(() => JsonScalar, { description: 'The whole document.' })
  readonly document: unknown;

  @Field(() => OpenClocks, { description: 'What happens to clocks that run already.' })
  readonly openClocks: OpenClocks;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'With `migrate`: deadlines that passed at or after this instant are put in order, on record.',
  })
  readonly amnestySince?: number | null;
}

@InputType('PublishLawInput', { description: 'A document that is to be in force.' })
export class PublishLawInput extends DryRunLawInput {
  @WrittenField('note', 'Why; for whoever reads the list of versions.')
  readonly note: string;

  @LookupField('The version that was edited: refused when another is in force by now.', { nullable: true })
  readonly basedOn?: string | null;
}

@InputType('RollBackLawInput', { description: 'A version that is to be taken out of force.' })
export class RollBackLawInput {
  @Field(() => LawKind, { description: 'Of which document.' })
  readonly kind: LawKind;

  @WrittenField('note', 'Why; for whoever reads the list of versions.')
  readonly note: string;

  @LookupField('The version that was looked at: refused when another is in force by now.', { nullable: true })
  readonly basedOn?: string | null;
}

@InputType('ConfirmLawInput', { description: 'A proposal that is to be in force.' })
export class ConfirmLawInput {
  @Field(() => Int, { description: 'The proposal.' })
  readonly proposalId: number;
}

@InputType('DeclineLawInput', { description: 'A proposal that is not to be in force.' })
export class DeclineLawInput extends ConfirmLawInput {
  @WrittenField('note', 'Why; for whoever proposed it.')
  readonly note: string;
}
