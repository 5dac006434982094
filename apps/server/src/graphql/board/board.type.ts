import { ComplaintState, Urgency } from '@watchfloor/domain/vocabulary';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { InstantScalar, PositionScalar } from '../scalars.js';

@ObjectType('StateCount', { description: 'How many open complaints are in one state.' })
export class StateCountNode {
  @Field(() => ComplaintState, { description: 'The state.' })
  readonly state: ComplaintState;

  @Field(() => Int, { description: 'How many.' })
  readonly count: number;
}

@ObjectType('UrgencyCount', { description: 'How many open complaints are of one urgency.' })
export class UrgencyCountNode {
  @Field(() => Urgency, { description: 'The urgency.' })
  readonly urgency: Urgency;

  @Field(() => Int, { description: 'How many.' })
  readonly count: number;
}

@ObjectType('DepartmentCount', {
  description:
    'Open legs a department still owes, how many of those complaints are near due or breached, unanswered urges.',
})
export class DepartmentCountNode {
  @Field(() => ID, { description: 'The department.' })
  readonly departmentId: string;

  @Field(() => Int, { description: 'Open complaints in which it has a current leg.' })
  readonly open: number;

  @Field(() => Int, { description: 'Those in which it still owes a signature or an answer.' })
  readonly pending: number;

  @Field(() => Int, { description: 'Those of its complaints that are near due.' })
  readonly near: number;

  @Field(() => Int, { description: 'Those of its complaints that are past a deadline.' })
  readonly breached: number;

  @Field(() => Int, { description: 'Urges that it has not answered.' })
  readonly urged: number;
}

@ObjectType('Board', { description: 'Counts over the open complaints that the viewer may see.' })
export class BoardNode {
  @Field(() => PositionScalar, { description: 'The counts are exact at this position.' })
  readonly asOf: number;

  @Field(() => InstantScalar, { description: 'Server time when the counts were made.' })
  readonly at: number;

  @Field(() => Int, { description: 'Open complaints.' })
  readonly open: number;

  @Field(() => Int, { description: 'Those that are near due.' })
  readonly near: number;

  @Field(() => Int, { description: 'Those that are past a deadline.' })
  readonly breached: number;

  @Field(() => Int, { description: 'Those of critical urgency.' })
  readonly critical: number;

  @Field(() => Int, { description: 'Those that wait for a department.' })
  readonly waiting: number;

  @Field(() => Int, { description: 'Those with an escalation that nobody has answered.' })
  readonly escalated: number;

  @Field(() => Int, { description: 'Those with an unanswered urge.' })
  readonly urged: number;

  @Field(() => Int, { description: 'Registered within the last full hour up to now.' })
  readonly enteredLastHour: number;

  @Field(() => Int, { description: 'Closed within the last full hour up to now.' })
  readonly closedLastHour: number;

  @Field(() => [StateCountNode], { description: 'Open complaints by state.' })
  readonly byState: readonly StateCountNode[];

  @Field(() => [UrgencyCountNode], { description: 'Open complaints by urgency.' })
  readonly byUrgency: readonly UrgencyCountNode[];

  @Field(() => [DepartmentCountNode], { description: 'Departments with a current leg.' })
  readonly byDepartment: readonly DepartmentCountNode[];
}
