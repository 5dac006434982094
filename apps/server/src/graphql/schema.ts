import 'reflect-metadata';
import './enums.js';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, type PubSub } from 'type-graphql';
import { AlertResolver } from './alert/alert.resolver.js';
import { BoardResolver } from './board/board.resolver.js';
import { ComplaintCommandsResolver } from './command/complaint-commands.resolver.js';
import { LegCommandsResolver } from './command/leg-commands.resolver.js';
import { PressureCommandsResolver } from './command/pressure-commands.resolver.js';
import { RevealResolver } from './command/reveal.resolver.js';
import { ComplaintResolver } from './complaint/complaint.resolver.js';
import { DirectoryResolver } from './directory/directory.resolver.js';
import { MeResolver } from './me/me.resolver.js';
import { QueueResolver } from './queue/queue.resolver.js';
import { TrendsResolver } from './trends/trends.resolver.js';

/** Everything the product answers over GraphQL; `packages/contract/schema.graphql` is this, printed. */
export function buildGraphqlSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      MeResolver,
      DirectoryResolver,
      QueueResolver,
      BoardResolver,
      ComplaintResolver,
      AlertResolver,
      TrendsResolver,
      ComplaintCommandsResolver,
      LegCommandsResolver,
      PressureCommandsResolver,
      RevealResolver,
    ],
    // the domain decides what a command may say; GraphQL checks the shape
    validate: false,
    pubSub: noPubSub,
  });
  inTheOrderWritten(schema);
  return schema;
}

/** Parameter decorators run from the last to the first, and so would the arguments stand in the contract. */
function inTheOrderWritten(schema: GraphQLSchema): void {
  for (const root of [schema.getQueryType(), schema.getSubscriptionType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) field.args = field.args.toReversed();
  }
}

/** type-graphql wants one before it allows subscriptions; ours read the feed, and nothing is published beside the log. */
const noPubSub: PubSub = {
  publish: () => unused(),
  subscribe: () => unused(),
};

function unused(): never {
  throw new Error('subscriptions read the feed: give `subscribe`, not `topics`');
}
