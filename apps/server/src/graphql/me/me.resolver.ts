import { Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { MeNode } from './me.type.js';

@Resolver()
export class MeResolver {
  @Query(() => MeNode, { description: 'Who is signed in.' })
  async me(@Ctx() { viewer, ledger }: RequestContext): Promise<MeNode> {
    const { id, name, role, departmentId } = viewer.actor;
    const { departments } = await ledger.directory.load();
    const department = departments.find((candidate) => candidate.id === departmentId) ?? null;
    return { id, name, role, department, username: viewer.username, demo: viewer.demo };
  }
}
