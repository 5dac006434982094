import { Role } from '@watchfloor/domain/vocabulary';
import { Field, ID, ObjectType } from 'type-graphql';
import { DepartmentNode } from '../directory/directory.type.js';

@ObjectType('Me', { description: 'The person who is signed in.' })
export class MeNode {
  @Field(() => ID, { description: "The account's id." })
  readonly id: string;

  @Field(() => String, { description: 'The name that others see.' })
  readonly name: string;

  @Field(() => String, { description: 'The name to sign in with.' })
  readonly username: string;

  @Field(() => Role, { description: 'Decides what the person sees and may do.' })
  readonly role: Role;

  @Field(() => DepartmentNode, { nullable: true, description: "A liaison's department; null for everybody else." })
  readonly department: DepartmentNode | null;

  @Field(() => Boolean, { description: 'True for the accounts of the demo city, whose password everybody knows.' })
  readonly demo: boolean;
}
