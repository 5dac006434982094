import type { Assignment } from '@watchfloor/domain/complaint';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { AssignmentNode } from './assignment.type.js';

@Resolver(() => AssignmentNode)
export class AssignmentFieldResolver {
  @FieldResolver(() => Boolean, {
    description:
      'True where the department has no account that could take an urge now: one that is sent climbs at once.',
  })
  async nobodyThere(@Root() { departmentId }: Assignment, @Ctx() { ledger }: RequestContext): Promise<boolean> {
    return !(await ledger.accounts.isReachable(departmentId));
  }
}
