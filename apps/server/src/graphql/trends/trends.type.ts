import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { InstantScalar } from '../scalars.js';

@ObjectType('Rate', { description: 'A share, as the two whole numbers it is made of.' })
export class RateNode {
  @Field(() => Int, { description: 'How many of them.' })
  readonly numerator: number;

  @Field(() => Int, { description: 'Of how many; 0 when there were none, and then there is no share.' })
  readonly denominator: number;
}

@ObjectType('TrendDay', { description: "One calendar day of the hotline's zone." })
export class TrendDayNode {
  @Field(() => String, { description: 'The day, for example 2026-03-02.' })
  readonly date: string;

  @Field(() => Int, { description: 'Received on that day.' })
  readonly received: number;

  @Field(() => Int, { description: 'Closed on that day.' })
  readonly closed: number;

  @Field(() => Int, { description: 'Open at the end of that day, or now where the day has not ended.' })
  readonly backlog: number;
}

@ObjectType('TrendGroup', { description: 'The same figures for one department or category.' })
export class TrendGroupNode {
  @Field(() => ID, { description: 'The department or category.' })
  readonly id: string;

  @Field(() => Int, { description: 'Received within the period.' })
  readonly received: number;

  @Field(() => Int, { description: 'Closed within the period.' })
  readonly closed: number;

  @Field(() => Int, { description: 'Open now, of those received before the end of the period.' })
  readonly open: number;

  @Field(() => Int, { description: 'Open past its deadline when the period ended, or now where it has not.' })
  readonly overdueOpen: number;

  @Field(() => RateNode, { description: 'Closed on time ÷ closed, of those that had a deadline.' })
  readonly onTimeOfClosed: RateNode;

  @Field(() => RateNode, { description: 'Closed on time ÷ (closed + open overdue), of those that had a deadline.' })
  readonly onTimeOfDue: RateNode;

  @Field(() => Float, {
    nullable: true,
    description: 'Median hours from receipt to close; null when nothing was closed.',
  })
  readonly hoursMedian: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Median working hours from receipt to close; null when nothing was closed.',
  })
  readonly workHoursMedian: number | null;
}

@ObjectType('Trends', { description: 'Plain figures for leaders; each rate carries its numerator and denominator.' })
export class TrendsNode {
  @Field(() => InstantScalar, { description: 'Start of the period, included.' })
  readonly from: number;

  @Field(() => InstantScalar, { description: 'End of the period, not included.' })
  readonly to: number;

  @Field(() => Int, { description: 'Received within the period.' })
  readonly received: number;

  @Field(() => Int, { description: 'Closed within the period.' })
  readonly closed: number;

  @Field(() => Int, { description: 'Open now, of those received before the end of the period.' })
  readonly openNow: number;

  @Field(() => [TrendDayNode], {
    description: "In, out and backlog at the end of each calendar day of the hotline's zone.",
  })
  readonly days: readonly TrendDayNode[];

  @Field(() => RateNode, {
    description: 'Closed on time ÷ closed, of those closed within the period that had a deadline.',
  })
  readonly onTimeOfClosed: RateNode;

  @Field(() => RateNode, { description: 'Closed on time ÷ (closed + open overdue).' })
  readonly onTimeOfDue: RateNode;

  @Field(() => Float, {
    nullable: true,
    description: 'Median of elapsed hours from receipt to close; null when nothing was closed.',
  })
  readonly hoursMedian: number | null;

  @Field(() => Float, {
    nullable: true,
    description: '90th percentile of elapsed hours from receipt to close; null when nothing was closed.',
  })
  readonly hoursP90: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "Median of working hours from receipt to close, by the calendar of the caller's deadline; null when nothing was closed.",
  })
  readonly workHoursMedian: number | null;

  @Field(() => Float, {
    nullable: true,
    description: '90th percentile of working hours from receipt to close; null when nothing was closed.',
  })
  readonly workHoursP90: number | null;

  @Field(() => [TrendGroupNode], {
    description: 'By the department that leads, or led at the close; the most received first.',
  })
  readonly byDepartment: readonly TrendGroupNode[];

  @Field(() => [TrendGroupNode], { description: 'By category, the most received first.' })
  readonly byCategory: readonly TrendGroupNode[];
}
