import { Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { StorageNode } from './storage.type.js';

@Resolver()
export class StorageResolver {
  @Query(() => StorageNode, { description: 'The room that the database has to write in. For admins.' })
  storage(@Ctx() { storage: { level, freeBytes } }: RequestContext): StorageNode {
    return { level, freeBytes };
  }
}
