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
  description: 'What a department sees and holds; all but `seen` is of the complaints on which it holds a current leg.',
})
export class DepartmentCountNode {
  @Field(() => ID, { description: 'The department.' })
  readonly departmentId: string;

  @Field(() => Int, {
    description:
      'Open complaints that it sees, by a leg or as a member of a group: `queue(filter: { departmentIds })`.',
  })
  readonly seen: number;

  @Field(() => Int, { description: 'Those on which it holds a current leg: `queue(filter: { heldByIds })`.' })
  readonly held: number;

  @Field(() => Int, {
    description: 'Those on which it holds a current leg.',
    deprecationReason: 'Says the same as held.',
  })
  readonly open: number;

  @Field(() => Int, { description: 'Those in which it still owes a signature or an answer.' })
  readonly pending: number;

  @Field(() => Int, { description: 'Those that are near due.' })
  readonly near: number;

  @Field(() => Int, { description: 'Those that are past a deadline.' })
  readonly breached: number;

  @Field(() => Int, { description: 'Those with an urge that it has not answered.' })
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

  @Field(() => Int, {
    description: 'Those that are near due and need somebody: `queue(filter: { alarms: [near], owed: true })`.',
  })
  readonly near: number;

  @Field(() => Int, { description: 'Those that are past a deadline: `queue(filter: { alarms: [breached] })`.' })
  readonly breached: number;

  @Field(() => Int, {
    description:
      'Those of critical urgency that need somebody: `queue(filter: { urgencies: [critical], owed: true })`.',
  })
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

  @Field(() => [DepartmentCountNode], { description: 'Departments that see an open complaint.' })
  readonly byDepartment: readonly DepartmentCountNode[];
}
