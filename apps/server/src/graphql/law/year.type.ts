import type { YearPreview } from '@watchfloor/domain/calendars/import-year';
import {
  DayKind,
  type NoticedDay,
  type SkippedDay,
  SkipReason,
} from '@watchfloor/domain/calendars/year-file/noticed-day';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Sliced } from '../in-slices.js';
import { LawProblemNode } from './refusals.type.js';

@ObjectType('NoticedDay', { description: 'A day that a list names.' })
export class NoticedDayNode implements NoticedDay {
  @Field(() => String, { description: 'The day, like 2027-10-01.' })
  readonly date: string;

  @Field(() => DayKind, { description: 'What the list says of it.' })
  readonly kind: DayKind;

  @Field(() => String, { description: 'Its name; empty where the list has none.' })
  readonly name: string;
}

@ObjectType('SkippedDay', { description: 'A day that a list names and that is not taken.' })
export class SkippedDayNode extends NoticedDayNode implements SkippedDay {
  @Field(() => SkipReason, { description: 'Why not.' })
  readonly why: SkipReason;
}

@ObjectType('YearPreview', { description: 'What a file would bring to the calendar.' })
export class YearPreviewNode implements Pick<YearPreview, 'year'> {
  @Field(() => Int, { nullable: true, description: 'The year; null where the file has none, or several.' })
  readonly year: number | null;

  @Field(() => [NoticedDayNode], { description: 'Days off, in order.' })
  readonly off: Sliced<NoticedDayNode>;

  @Field(() => [NoticedDayNode], { description: 'Make-up days, in order.' })
  readonly worked: Sliced<NoticedDayNode>;

  @Field(() => [SkippedDayNode], { description: 'Read, and not taken unless by hand.' })
  readonly ignored: Sliced<SkippedDayNode>;

  @Field(() => [LawProblemNode], { description: 'What is to be mended in the file first.' })
  readonly problems: Sliced<LawProblemNode>;
}
