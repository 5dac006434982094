import type {
  CallbackRule,
  EscalationLevel,
  ExtensionRule,
  PauseCause,
  PausingRule,
  ReturnRule,
  RungRule,
} from '@watchfloor/domain/policy';
import type { SecondPersonRule } from '@watchfloor/domain/second-person';
import { Addressee, Kind, Role, Rung } from '@watchfloor/domain/vocabulary';
import { Field, Int, ObjectType } from 'type-graphql';
import { LimitNode } from '../complaint/limit.type.js';

@ObjectType('PauseCause', { description: 'A reason to stop a clock.' })
export class PauseCauseNode implements PauseCause {
  @Field(() => String, { description: 'What askSuspension wants as `cause`.' })
  readonly id: string;

  @Field(() => String, { description: 'The name in Chinese.' })
  readonly name: string;

  @Field(() => String, { description: 'The name in English.' })
  readonly nameEn: string;

  @Field(() => [Role], { description: 'Who may grant it.' })
  readonly approvers: readonly Role[];

  @Field(() => LimitNode, { description: 'How long one pause may last.' })
  readonly longest: LimitNode;
}

@ObjectType('PausingRule', { description: 'When clocks may stand still (挂账).' })
export class PausingRuleNode implements Pick<PausingRule, 'causes' | 'longestTotal'> {
  @Field(() => [PauseCauseNode], { description: 'The reasons there are.' })
  readonly causes: readonly PauseCauseNode[];

  @Field(() => LimitNode, { description: 'How long all pauses of one clock may last together.' })
  readonly longestTotal: LimitNode;
}

@ObjectType('ExtensionRule', { description: 'How far deadlines may be put off (延期).' })
export class ExtensionRuleNode implements ExtensionRule {
  @Field(() => Int, { description: 'How many extensions a leg may have.' })
  readonly most: number;

  @Field(() => LimitNode, { description: 'How long one may be.' })
  readonly longest: LimitNode;

  @Field(() => Boolean, { description: 'Whether the caller, who is told, gets the later deadline, too.' })
  readonly movesCitizen: boolean;
}

@ObjectType('ReturnRule', { description: 'How legs come back (退单).' })
export class ReturnRuleNode implements ReturnRule {
  @Field(() => Int, { description: 'From this bounce on a ruling must designate.' })
  readonly designateAt: number;
}

@ObjectType('CallbackRule', { description: 'How callers are called back (回访).' })
export class CallbackRuleNode implements Pick<CallbackRule, 'excludedKinds' | 'rounds' | 'tries' | 'beforeClosing'> {
  @Field(() => [Kind], { description: 'Kinds that are not asked for satisfaction.' })
  readonly excludedKinds: readonly Kind[];

  @Field(() => Int, { description: 'How many rounds there are.' })
  readonly rounds: number;

  @Field(() => Int, { description: 'Tries before a caller counts as not to be reached.' })
  readonly tries: number;

  @Field(() => Boolean, { description: 'Whether the first round comes before closing.' })
  readonly beforeClosing: boolean;
}

@ObjectType('EscalationLevel', { description: 'A level to which complaints are escalated.' })
export class EscalationLevelNode implements EscalationLevel {
  @Field(() => Int, { description: '1 is the first.' })
  readonly level: number;

  @Field(() => [Role], { description: 'Who acknowledges at this level; those of higher levels may, too.' })
  readonly roles: readonly Role[];
}

@ObjectType('RungRule', { description: 'A rung of the ladder.' })
export class RungRuleNode implements Omit<RungRule, 'nextAfter'> {
  @Field(() => Rung, { description: 'Which one.' })
  readonly rung: Rung;

  @Field(() => [Addressee], { description: 'Whom it addresses.' })
  readonly to: readonly Addressee[];

  @Field(() => [Addressee], { description: 'Whom it is copied to.' })
  readonly copiedTo: readonly Addressee[];

  @Field(() => Rung, { nullable: true, description: 'The rung that follows when it goes unanswered; null at the top.' })
  readonly next: Rung | null;
}

@ObjectType('SecondPersonRule', { description: 'What one person wants and another confirms (双人复核).' })
export class SecondPersonRuleNode implements SecondPersonRule {
  @Field(() => Boolean, { description: 'Putting a policy or a calendar in force.' })
  readonly publishing: boolean;

  @Field(() => Boolean, { description: 'Taking a policy or a calendar out of force.' })
  readonly rollingBack: boolean;

  @Field(() => Boolean, { description: 'Taking an order down, or back: see askLowerSupervision.' })
  readonly loweringSupervision: boolean;

  @Field(() => Boolean, { description: 'Confirming an escalation that oneself raised, while others are on shift.' })
  readonly ownEscalation: boolean;
}

@ObjectType('LawInForce', { description: 'What forms need to know of the law that is in force now.' })
export class LawInForceNode {
  @Field(() => String, { description: 'The version of the policy.' })
  readonly policyVersion: string;

  @Field(() => String, { description: 'The version of the working calendar.' })
  readonly calendarVersion: string;

  @Field(() => String, { description: 'IANA name of the zone of that calendar: deadlines and days are read in it.' })
  readonly timeZone: string;

  @Field(() => PausingRuleNode, { description: 'When clocks may stand still.' })
  readonly pausing: PausingRuleNode;

  @Field(() => ExtensionRuleNode, { description: 'How far deadlines may be put off.' })
  readonly extension: ExtensionRuleNode;

  @Field(() => ReturnRuleNode, { description: 'How legs come back.' })
  readonly returns: ReturnRuleNode;

  @Field(() => CallbackRuleNode, { description: 'How callers are called back.' })
  readonly callback: CallbackRuleNode;

  @Field(() => [EscalationLevelNode], { description: 'The levels of escalations, the first one first.' })
  readonly escalationLevels: readonly EscalationLevelNode[];

  @Field(() => [RungRuleNode], { description: 'The rungs of the ladder, the lowest first.' })
  readonly rungs: readonly RungRuleNode[];

  @Field(() => LimitNode, { description: 'A second urge within so much of the first joins it without asking.' })
  readonly urgeJoinWithin: LimitNode;

  @Field(() => LimitNode, { description: 'How long a reassignment can be undone.' })
  readonly undoWithin: LimitNode;

  @Field(() => SecondPersonRuleNode, { description: 'What nobody does alone.' })
  readonly secondPerson: SecondPersonRuleNode;
}
