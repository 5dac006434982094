import { Channel, Kind, Urgency } from '@watchfloor/domain/vocabulary';
import { Field, ID, InputType } from 'type-graphql';
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

  @Field(() => String, { nullable: true, description: 'Why it is urgent; needed unless it is normal.' })
  readonly urgencyReason?: string | null;

  @Field(() => String, { description: 'What it is about, in one line.' })
  readonly title: string;

  @Field(() => String, { description: "The caller's words in full." })
  readonly details: string;

  @Field(() => ID, { description: 'A leaf of the category tree.' })
  readonly categoryId: string;

  @Field(() => ID, { description: 'The district.' })
  readonly districtId: string;

  @Field(() => String, { description: 'Where it is, in words; may be empty.' })
  readonly place: string;

  @Field(() => Channel, { description: 'How it came in.' })
  readonly channel: Channel;

  @Field(() => String, { nullable: true, description: "The caller's name; absent when it is not known." })
  readonly callerName?: string | null;

  @Field(() => String, { nullable: true, description: "The caller's phone number; absent when it is not known." })
  readonly callerPhone?: string | null;
}
