import { Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { LawInForceNode } from './law.type.js';
import { lawBookOf } from './law-book.js';
import { lawInForce } from './law-in-force.js';

@Resolver()
export class LawResolver {
  @Query(() => LawInForceNode, { description: 'What forms need to know of the law that is in force now.' })
  async lawInForce(@Ctx() context: RequestContext): Promise<LawInForceNode> {
    return lawInForce(await lawBookOf(context));
  }
}
