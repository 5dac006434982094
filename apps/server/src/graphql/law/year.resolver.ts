import { previewYear } from '@watchfloor/domain/calendars/import-year';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { inSlices } from '../in-slices.js';
import { MOST_FILE } from '../limits/most.js';
import { badInput } from '../user-error.js';
import { YearPreviewNode } from './year.type.js';

@Resolver()
export class YearResolver {
  @Query(() => YearPreviewNode, {
    description:
      'Reads a list of holidays and make-up days and says what it would bring: a notice in the form of holiday-cn (JSON), a table with `date,working` or `date,kind,name`, or an iCalendar feed. For admins.',
  })
  importYearPreview(
    @Arg('file', () => String, { description: `The text of the file, at most ${MOST_FILE} characters.` }) file: string,
    @Arg('year', () => Int, { nullable: true, description: 'Which year, where the file has several.' })
    year: number | null,
    @Ctx() context: RequestContext,
  ): YearPreviewNode {
    if (file.length > MOST_FILE) throw badInput(`file is at most ${MOST_FILE} characters long, not ${file.length}`);
    const { problems, off, worked, ignored, ...preview } = previewYear(file, year ?? null);
    return {
      ...preview,
      off: inSlices(off, context),
      worked: inSlices(worked, context),
      ignored: inSlices(ignored, context),
      problems: inSlices(
        problems.map(({ kind, ...details }) => ({ kind, details })),
        context,
      ),
    };
  }
}
