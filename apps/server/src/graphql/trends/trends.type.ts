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

  @Field(() => Boolean, { description: 'Whether work is done on that day, by the calendar in force.' })
  readonly working: boolean;

  @Field(() => Boolean, {
    description: 'Whether the whole day is counted: false where the period begins or ends within it.',
  })
  readonly complete: boolean;

  @Field(() => Int, { description: 'Received on that day.' })
  readonly received: number;

  @Field(() => Int, { description: 'Closed on that day.' })
  readonly closed: number;

  @Field(() => Int, { description: 'Open at the end of that day, or now where the day has not ended.' })
  readonly backlog: number;
}

@ObjectType('TrendFigures', { description: 'What is counted; `trendCases` lists the cases of each count.' })
export class TrendFiguresNode {
  @Field(() => Int, { description: 'Received within the period.' })
  readonly received: number;

  @Field(() => Int, { description: 'Closed within the period.' })
  readonly closed: number;

  @Field(() => Int, {
    description: 'Of those closed: missed, and a ruling took it out of the figures; neither late nor on time.',
  })
  readonly waived: number;

  @Field(() => Int, {
    description: 'Of those closed: ended otherwise than by a result, such as merged; neither late nor on time.',
  })
  readonly otherEndings: number;

  @Field(() => Int, { description: 'Open when the period ended, or now where it has not.' })
  readonly open: number;

  @Field(() => Int, {
    description: 'Of those open: the deadline had passed without an accepted result when the period ended, or now.',
  })
  readonly overdueOpen: number;

  @Field(() => RateNode, {
    description: 'Closed on time ÷ closed, of those closed within the period that had a deadline.',
  })
  readonly onTimeOfClosed: RateNode;

  @Field(() => RateNode, {
    description:
      'Result in time ÷ due: of those whose deadline fell within the period, closed or still open. Waived ones and those that ended without a result are in neither number.',
  })
  readonly onTimeOfDue: RateNode;

  @Field(() => Float, {
    nullable: true,
    description: 'Median hours from receipt to close, of those closed at a known time; null when there are none.',
  })
  readonly hoursMedian: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Median working hours from receipt to close, of those closed at a known time; null when there are none.',
  })
  readonly workHoursMedian: number | null;
}

@ObjectType('TrendGroup', { description: 'The same figures for one department or category.' })
export class TrendGroupNode extends TrendFiguresNode {
  @Field(() => ID, { description: 'The department or category.' })
  readonly id: string;
}

@ObjectType('Trends', { description: 'Plain figures for leaders; each rate carries its numerator and denominator.' })
export class TrendsNode extends TrendFiguresNode {
  @Field(() => InstantScalar, { description: 'Start of the period, included.' })
  readonly from: number;

  @Field(() => InstantScalar, { description: 'End of the period, not included.' })
  readonly to: number;

  @Field(() => InstantScalar, {
    description:
      'Up to when the figures count: the end of the period, or now where it has not ended. A period ahead is empty.',
  })
  readonly until: number;

  @Field(() => String, { description: 'IANA name of the zone of the calendar in force, whose days are counted.' })
  readonly timeZone: string;

  @Field(() => Int, {
    description: 'The same as `open`.',
    deprecationReason: 'It is open at the end of the period, not now: ask for `open`.',
  })
  readonly openNow: number;

  @Field(() => [TrendDayNode], {
    description: "In, out and backlog at the end of each calendar day of the hotline's zone, up to now.",
  })
  readonly days: readonly TrendDayNode[];

  @Field(() => Float, {
    nullable: true,
    description: '90th percentile of elapsed hours from receipt to close; null when nothing was closed.',
  })
  readonly hoursP90: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "90th percentile of working hours from receipt to close, by the calendar of the caller's deadline; null when nothing was closed.",
  })
  readonly workHoursP90: number | null;

  @Field(() => [TrendGroupNode], {
    description: 'By the department that leads, or led at the close; the most received first.',
  })
  readonly byDepartment: readonly TrendGroupNode[];

  @Field(() => TrendFiguresNode, {
    description: 'Of those that no department has led: with them the departments add up to the whole.',
  })
  readonly undispatched: TrendFiguresNode;

  @Field(() => [TrendGroupNode], { description: 'By category, the most received first.' })
  readonly byCategory: readonly TrendGroupNode[];
}
