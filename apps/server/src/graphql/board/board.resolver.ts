import type { Board } from '@watchfloor/feed/boards';
import { Ctx, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { boardOf } from './board.js';
import { BoardNode } from './board.type.js';

@Resolver()
export class BoardResolver {
  @Query(() => BoardNode, { description: 'The counts now.' })
  board(@Ctx() { feed, viewer }: RequestContext): BoardNode {
    return boardOf(feed.board(viewer.scope));
  }

  @Subscription(() => BoardNode, {
    description: 'The counts, first as they are now, then whenever they have changed.',
    subscribe: ({ context: { feed, viewer, signal } }: { context: RequestContext }) =>
      feed.subscribeBoard({ scope: viewer.scope, signal }),
  })
  boardChanged(@Root() board: Board): BoardNode {
    return boardOf(board);
  }
}
