import { previewYear } from '@watchfloor/domain/calendars/import-year';
import { Arg, Int, Query, Resolver } from 'type-graphql';
import { YearPreviewNode } from './year.type.js';

@Resolver()
export class YearResolver {
  @Query(() => YearPreviewNode, {
    description:
      'Reads a list of holidays and make-up days and says what it would bring: a notice in the form of holiday-cn (JSON), a table with `date,working` or `date,kind,name`, or an iCalendar feed.',
  })
  importYearPreview(
    @Arg('file', () => String, { description: 'The text of the file.' }) file: string,
    @Arg('year', () => Int, { nullable: true, description: 'Which year, where the file has several.' })
    year: number | null,
  ): YearPreviewNode {
    const { problems, ...preview } = previewYear(file, year ?? null);
    return { ...preview, problems: problems.map(({ kind, ...details }) => ({ kind, details })) };
  }
}
