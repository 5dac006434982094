import { Ctx, FieldResolver, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { LawInForceNode, SecondPersonRuleNode } from './law.type.js';
import { lawBookOf } from './law-book.js';
import { lawInForce } from './law-in-force.js';

@Resolver()
export class LawResolver {
  @Query(() => LawInForceNode, { description: 'What forms need to know of the law that is in force now.' })
  async lawInForce(@Ctx() context: RequestContext): Promise<LawInForceNode> {
    return lawInForce(await lawBookOf(context));
  }
}

@Resolver(() => SecondPersonRuleNode)
export class SecondPersonRuleResolver {
  @FieldResolver(() => Boolean, {
    description:
      'Whether anybody else could confirm what you want of the law; where not, you publish alone and the record says so.',
  })
  somebodyElse(@Ctx() { ledger, viewer }: RequestContext): Promise<boolean> {
    return ledger.law.hasAnother(viewer.actor.id);
  }
}
