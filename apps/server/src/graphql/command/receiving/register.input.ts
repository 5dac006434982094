import { Channel, Kind, Urgency } from '@watchfloor/domain/vocabulary';
import { Field, ID, InputType } from 'type-graphql';
import { WrittenField } from '../../text-input.js';
import { CommandInput } from '../on-complaint.input.js';

@InputType('RegisterInput', { description: 'A new complaint.' })
export class RegisterInput extends CommandInput {
  @Field(() => ID, {
    nullable: true,
    description: 'A UUID made by the sender, so that sending twice registers once; absent: the server makes one.',
  })
  readonly id?: string | null;

  @Field(() => Kind, { description: 'What the caller wants.' })
  readonly kind: Kind;

  @Field(() => Urgency, { description: 'How urgent it is.' })
  readonly urgency: Urgency;

  @WrittenField('urgencyReason', 'Why it is urgent; needed unless it is normal.', { nullable: true })
  readonly urgencyReason?: string | null;

  @WrittenField('title', 'What it is about, in one line.')
  readonly title: string;

  @WrittenField('details', "The caller's words in full.")
  readonly details: string;

  @Field(() => ID, { description: 'A leaf of the category tree.' })
  readonly categoryId: string;

  @Field(() => ID, { description: 'The district.' })
  readonly districtId: string;

  @WrittenField('place', 'Where it is, in words; may be empty.')
  readonly place: string;

  @Field(() => Channel, { description: 'How it came in.' })
  readonly channel: Channel;

  @WrittenField('callerName', "The caller's name; absent when it is not known.", { nullable: true })
  readonly callerName?: string | null;

  @WrittenField('callerPhone', "The caller's phone number; absent when it is not known.", { nullable: true })
  readonly callerPhone?: string | null;
}
