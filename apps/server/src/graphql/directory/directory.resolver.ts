import type { Directory } from '@watchfloor/domain/directory';
import { Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { DirectoryNode } from './directory.type.js';

@Resolver()
export class DirectoryResolver {
  @Query(() => DirectoryNode, {
    description: 'Departments, districts and categories: small, rarely changing, loaded once.',
  })
  directory(@Ctx() { ledger }: RequestContext): Promise<Directory> {
    // asked once by each page: an import by another process shows here, and from then on in filters
    return ledger.directory.reload();
  }
}
