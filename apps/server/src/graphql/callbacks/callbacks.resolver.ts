import { leadOf } from '@watchfloor/domain/complaint';
import type { DueCallback } from '@watchfloor/ledger/callbacks';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { InstantScalar } from '../scalars.js';
import { badInput, rowsWanted } from '../user-error.js';
import { withhold } from '../withheld/withhold.js';
import { CallbackPageNode, type DueCallbackNode } from './callback-page.type.js';

const MOST_ROWS = 200;

@Resolver()
export class CallbacksResolver {
  @Query(() => CallbackPageNode, {
    description: 'Who is to be called back and by when, also of complaints that are closed and on no queue.',
  })
  async callbacksDue(
    @Arg('before', () => InstantScalar, { nullable: true, description: 'Only those due before; all where absent.' })
    before: number | null,
    @Arg('first', () => Int, { defaultValue: 50, description: `How many rows: 1 to ${MOST_ROWS}.` }) first: number,
    @Arg('after', () => String, {
      nullable: true,
      description: 'The `endCursor` of the page before; the first page where absent.',
    })
    after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<CallbackPageNode> {
    const { reads, viewer } = context;
    const limit = rowsWanted(first, MOST_ROWS);
    const asked = { before: before ?? null, after: after ?? null, limit, scope: viewer.scope };
    const page = await reads.callbacks.due(asked);
    if ('badCursor' in page) throw badInput('after is not the endCursor of a page');
    const rows = await withhold(page.rows.map(rowOf), ({ complaintId }) => complaintId, context);
    return { ...page, rows };
  }
}

function rowOf({ complaint, position, callback, dueAt }: DueCallback): DueCallbackNode {
  const { id: complaintId, number, title, kind, urgency, categoryId, districtId } = complaint;
  const leadDepartmentId = leadOf(complaint)?.departmentId ?? null;
  const about = { complaintId, number, title, kind, urgency, categoryId, districtId, leadDepartmentId };
  return { ...about, position, callback, dueAt };
}
