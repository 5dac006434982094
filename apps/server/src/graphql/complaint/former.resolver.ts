import type { Complaint } from '@watchfloor/domain/complaint';
import { type FormerLeg, formerLegs, isOwnDoing } from '@watchfloor/domain/rights/former';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { isUuid } from '../uuid.js';
import { Baring } from '../withheld/bare.js';
import { FormerComplaintNode } from './former.type.js';
import { type TimelineEntry, timelineOf } from './timeline/timeline.js';

@Resolver()
export class FormerResolver {
  @Query(() => FormerComplaintNode, {
    nullable: true,
    description: [
      'Of a complaint that was taken from the viewer’s department: what the department did itself, and where it went.',
      'Null for whoever sees the complaint, and for whoever never had it.',
    ].join('\n'),
  })
  async formerComplaint(
    @Arg('id', () => ID, { description: "The complaint's id." }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<FormerComplaintNode | null> {
    const { ledger, reads, viewer } = context;
    if (!isUuid(id)) return null;
    const found = await reads.complaints.find(id, { kind: 'all' });
    if (found === null) return null;
    const legs = formerLegs(viewer.scope, found.complaint);
    const last = legs.at(-1);
    if (last === undefined) return null;
    const history = timelineOf(await reads.complaints.timeline(id));
    const members = await ledger.accounts.idsOf(last.departmentId);
    const doing = history.filter((entry) => isOwnDoing({ ...entry, actor: entry.actorName }, legs, members));
    const callers = [
      await reads.complaints.caller(id),
      ...((await reads.complaints.withheldCallers([id])).get(id) ?? []),
    ];
    return new Baring(context).bareOf(
      toldOf(found.complaint, history, doing, last),
      callers.filter((caller) => caller !== null),
    );
  }
}

function toldOf(
  { id, number, title }: Complaint,
  history: readonly TimelineEntry[],
  doing: readonly TimelineEntry[],
  { departmentId, leftAt }: FormerLeg,
): FormerComplaintNode {
  const left = history.find((entry) => entry.at === leftAt && entry.fromDepartmentId === departmentId);
  return {
    ...{ id, number, title, leftAt },
    // what was said of it is for those who have it now
    left: left === undefined ? null : { ...left, text: null },
    doing,
  };
}
