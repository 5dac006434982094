import type { Request } from '@watchfloor/domain/request';
import { RequestKind, RequestState, Rung, Urgency } from '@watchfloor/domain/vocabulary';
import { type ClassType, Field, ID, InterfaceType, ObjectType, UseMiddleware } from 'type-graphql';
import { actorName } from '../actor-name.js';
import { InstantScalar } from '../scalars.js';
import { LimitNode } from './limit.type.js';
import { RulingNode } from './ruling.type.js';

@InterfaceType('Request', {
  description: 'What somebody asks of the center, and what the center ruled (申请). There is a type for each kind.',
  resolveType: ({ kind }: Request) => kinds[kind],
})
export abstract class RequestNode {
  @Field(() => ID, { description: 'Unique within the complaint.' })
  readonly id: string;

  @Field(() => RequestKind, { description: 'What is asked.' })
  readonly kind: RequestKind;

  @Field(() => RequestState, { description: 'What became of it.' })
  readonly state: RequestState;

  @Field(() => InstantScalar, { description: 'When it was asked.' })
  readonly askedAt: number;

  @UseMiddleware(actorName)
  @Field(() => String, { description: 'Who asked, by name.' })
  readonly askedBy: string;

  @Field(() => RulingNode, { nullable: true, description: 'The ruling; null until there is one.' })
  readonly ruling: RulingNode | null;
}

/** What a kind of request says besides what all of them do. */
type Matter<K extends RequestKind> = Omit<Extract<Request, { kind: K }>, keyof RequestNode>;

const LEG = 'The leg it is about.';
const CLOCK = 'The clock it is about.';
const CAUSE = 'The id of one of the pausing causes of the law.';

@ObjectType('ReturnRequest', { implements: RequestNode, description: '"Not our duty", on a basis (退单).' })
class ReturnRequestNode extends RequestNode implements Matter<'return'> {
  @Field(() => ID, { description: LEG })
  readonly assignmentId: string;

  @Field(() => String, { description: 'On what it is based.' })
  readonly basis: string;

  @Field(() => ID, { nullable: true, description: 'Whose duty it is; null where the department does not know.' })
  readonly toDepartmentId: string | null;
}

@ObjectType('ExtensionRequest', { implements: RequestNode, description: 'A later deadline (延期).' })
class ExtensionRequestNode extends RequestNode implements Matter<'extension'> {
  @Field(() => ID, { description: LEG })
  readonly assignmentId: string;

  @Field(() => LimitNode, { description: 'How much more, counted from the deadline before it.' })
  readonly limit: LimitNode;

  @Field(() => String, { description: 'Why.' })
  readonly reason: string;
}

@ObjectType('SuspensionRequest', {
  implements: RequestNode,
  description: 'A stop of the handling clock with a promised date (挂账).',
})
class SuspensionRequestNode extends RequestNode implements Matter<'suspension'> {
  @Field(() => ID, { description: LEG })
  readonly assignmentId: string;

  @Field(() => String, { description: CAUSE })
  readonly cause: string;

  @Field(() => InstantScalar, { description: 'By when it will be settled.' })
  readonly promisedAt: number;

  @Field(() => String, { description: 'Why.' })
  readonly reason: string;
}

@ObjectType('BackdateRequest', { implements: RequestNode, description: 'A pause that was not entered when it was.' })
class BackdateRequestNode extends RequestNode implements Matter<'backdate'> {
  @Field(() => ID, { description: LEG })
  readonly assignmentId: string;

  @Field(() => String, { description: CAUSE })
  readonly cause: string;

  @Field(() => InstantScalar, { description: 'When it began.' })
  readonly from: number;

  @Field(() => InstantScalar, { nullable: true, description: 'When it ended; null while it lasts.' })
  readonly to: number | null;

  @Field(() => String, { description: 'What shows it.' })
  readonly evidence: string;
}

@ObjectType('LowerUrgencyRequest', {
  implements: RequestNode,
  description: 'A lower urgency; raising needs no asking.',
})
class LowerUrgencyRequestNode extends RequestNode implements Matter<'lowerUrgency'> {
  @Field(() => Urgency, { description: 'The urgency that is asked for.' })
  readonly urgency: Urgency;

  @Field(() => String, { description: 'Why.' })
  readonly reason: string;
}

@ObjectType('LowerSupervisionRequest', {
  implements: RequestNode,
  description: 'An order is to go down to a lower rung, or back.',
})
class LowerSupervisionRequestNode extends RequestNode implements Matter<'lowerSupervision'> {
  @Field(() => ID, { description: 'The order.' })
  readonly supervisionId: string;

  @Field(() => Rung, { nullable: true, description: 'The lower rung; null to take it back.' })
  readonly toRung: Rung | null;

  @Field(() => String, { description: 'Why.' })
  readonly reason: string;
}

@ObjectType('EvidenceRequest', {
  implements: RequestNode,
  description: 'Proof that a promise was kept though the record came late.',
})
class EvidenceRequestNode extends RequestNode implements Matter<'evidence'> {
  @Field(() => ID, { description: CLOCK })
  readonly clockId: string;

  @Field(() => InstantScalar, { description: 'When it was done.' })
  readonly occurredAt: number;

  @Field(() => String, { description: 'What shows it.' })
  readonly evidence: string;
}

@ObjectType('AppealRequest', {
  implements: RequestNode,
  description: 'A missed deadline that should not count (考核申诉).',
})
class AppealRequestNode extends RequestNode implements Matter<'appeal'> {
  @Field(() => ID, { description: CLOCK })
  readonly clockId: string;

  @Field(() => String, { description: 'Why it should not.' })
  readonly ground: string;
}

/** Total over the kinds: one that the domain gains and that has no type does not compile. */
const kinds: Readonly<Record<RequestKind, ClassType>> = {
  return: ReturnRequestNode,
  extension: ExtensionRequestNode,
  suspension: SuspensionRequestNode,
  backdate: BackdateRequestNode,
  lowerUrgency: LowerUrgencyRequestNode,
  lowerSupervision: LowerSupervisionRequestNode,
  evidence: EvidenceRequestNode,
  appeal: AppealRequestNode,
};
