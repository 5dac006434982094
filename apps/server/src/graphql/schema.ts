import 'reflect-metadata';
import './enums.js';
import { type GraphQLSchema, getNullableType, isInputObjectType, isListType } from 'graphql';
import { buildSchemaSync, type PubSub } from 'type-graphql';
import { AlertResolver } from './alert/alert.resolver.js';
import { BoardResolver } from './board/board.resolver.js';
import { CallbacksResolver } from './callbacks/callbacks.resolver.js';
import { checkArguments } from './checked-arguments.js';
import { AskingResolver } from './command/asking/asking.resolver.js';
import { RulingResolver } from './command/asking/ruling.resolver.js';
import { HandingResolver } from './command/handing/handing.resolver.js';
import { HandlingResolver } from './command/handling/handling.resolver.js';
import { JudgingResolver } from './command/handling/judging.resolver.js';
import { EscalationResolver } from './command/pressing/escalation.resolver.js';
import { SupervisionResolver } from './command/pressing/supervision.resolver.js';
import { UrgeResolver } from './command/pressing/urge.resolver.js';
import { ReceivingResolver } from './command/receiving/receiving.resolver.js';
import { RevealResolver } from './command/receiving/reveal.resolver.js';
import { SettlingResolver } from './command/settling/settling.resolver.js';
import { ManyResolver } from './command/together/many.resolver.js';
import { TogetherResolver } from './command/together/together.resolver.js';
import { AssignmentFieldResolver } from './complaint/assignment.resolver.js';
import { ClockResolver } from './complaint/clock.resolver.js';
import { ComplaintResolver } from './complaint/complaint.resolver.js';
import { FormerResolver } from './complaint/former.resolver.js';
import { OffersResolver } from './complaint/offers.resolver.js';
import { UrgeFieldResolver } from './complaint/urge.resolver.js';
import { DirectoryResolver } from './directory/directory.resolver.js';
import { LawResolver, SecondPersonRuleResolver } from './law/law.resolver.js';
import { PublishingResolver } from './law/publishing.resolver.js';
import { SecondPersonResolver } from './law/second-person.resolver.js';
import { YearResolver } from './law/year.resolver.js';
import { mostIn } from './limits/most.js';
import { MeResolver } from './me/me.resolver.js';
import { QueueResolver } from './queue/queue.resolver.js';
import { guard } from './rights/guard.js';
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
      OffersResolver,
      FormerResolver,
      ClockResolver,
      UrgeFieldResolver,
      AssignmentFieldResolver,
      CallbacksResolver,
      LawResolver,
      SecondPersonRuleResolver,
      PublishingResolver,
      SecondPersonResolver,
      YearResolver,
      AlertResolver,
      TrendsResolver,
      ReceivingResolver,
      RevealResolver,
      HandingResolver,
      HandlingResolver,
      JudgingResolver,
      AskingResolver,
      RulingResolver,
      UrgeResolver,
      SupervisionResolver,
      EscalationResolver,
      SettlingResolver,
      TogetherResolver,
      ManyResolver,
    ],
    // the domain decides what a command may say; GraphQL checks the shape
    validate: false,
    pubSub: noPubSub,
  });
  inTheOrderWritten(schema);
  tellLongestLists(schema);
  guard(schema);
  checkArguments(schema);
  return schema;
}

/** Parameter decorators run from the last to the first, and so would the arguments stand in the contract. */
function inTheOrderWritten(schema: GraphQLSchema): void {
  for (const root of [schema.getQueryType(), schema.getSubscriptionType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) field.args = field.args.toReversed();
  }
}

/** Every list that somebody sends says how long it may be; `limits/operation.ts` holds to it. */
function tellLongestLists(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (!isListType(getNullableType(field.type))) continue;
      const said = field.description ?? '';
      // where the law of complaints allows fewer, its own number stands there
      if (!/at most/i.test(said)) field.description = `${said} At most ${mostIn(field.name)}.`.trim();
    }
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
