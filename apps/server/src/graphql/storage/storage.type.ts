import { Field, Float, ObjectType } from 'type-graphql';
import { StorageLevel } from '../../storage/storage.js';

@ObjectType('Storage', { description: 'The room that the database has to write in.' })
export class StorageNode {
  @Field(() => StorageLevel, { description: 'Whether it is enough.' })
  readonly level: StorageLevel;

  @Field(() => Float, {
    nullable: true,
    description: 'Bytes free on its disk; null where the database is not run by this server.',
  })
  readonly freeBytes: number | null;
}
