import { maskName, maskPhone } from '@watchfloor/domain/access';
import { withholdsCaller } from '@watchfloor/domain/rights/withheld';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { startingWith } from '../starting-with.js';
import { withholdHistory } from '../withheld/withhold-view.js';
import { ComplaintNode } from './complaint.type.js';
import type { ComplaintView } from './complaint-view.js';
import { readComplaint } from './read-complaint.js';
import { CallerNode, RelatedComplaintNode } from './related.type.js';
import { TimelineEntryNode } from './timeline/entry.type.js';
import { type TimelineEntry, timelineOf } from './timeline/timeline.js';

const MOST_RELATED = 10;

@Resolver(() => ComplaintNode)
export class ComplaintResolver {
  @Query(() => ComplaintNode, {
    nullable: true,
    description: 'A complaint in full. Null when there is none or the viewer may not see it.',
  })
  complaint(
    @Arg('id', () => ID, { description: "The complaint's id." }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<ComplaintView | null> {
    return readComplaint(id, context);
  }

  @Query(() => ComplaintNode, {
    nullable: true,
    description: [
      'The complaint with this number, open or closed; closed ones are on no queue.',
      'Null when there is none or the viewer may not see it.',
    ].join('\n'),
  })
  async complaintByNumber(
    @Arg('number', () => String, { description: 'The whole number, as people say it: `26-000123`.' }) number: string,
    @Ctx() context: RequestContext,
  ): Promise<ComplaintView | null> {
    const id = await context.reads.complaints.idOf(number);
    return id === null ? null : readComplaint(id, context);
  }

  @Subscription(() => ComplaintNode, {
    nullable: true,
    description: [
      'The complaint with this id whenever it has changed, first as it is now. For the open drawer.',
      'Null when there is none or the viewer may not, or may no longer, see it.',
    ].join('\n'),
    subscribe: ({ args: { id }, context }: { args: { id: string }; context: RequestContext }) =>
      startingWith(
        { id },
        context.feed.subscribeComplaint({ id, scope: context.viewer.scope, signal: context.signal }),
      ),
  })
  complaintChanged(
    @Root() nudge: { readonly id: string },
    @Arg('id', () => ID, { description: "The complaint's id." }) _id: unknown,
    @Ctx() context: RequestContext,
  ): Promise<ComplaintView | null> {
    return readComplaint(nudge.id, context);
  }

  @FieldResolver(() => CallerNode, {
    nullable: true,
    description: 'Who called, masked; null when nobody is known, and where it is withheld.',
  })
  async caller(@Root() { id, callerId }: ComplaintView, @Ctx() { reads }: RequestContext): Promise<CallerNode | null> {
    const caller = callerId === null ? null : await reads.complaints.caller(id);
    return caller === null ? null : { name: maskName(caller.name), phone: maskPhone(caller.phone) };
  }

  @FieldResolver(() => Boolean, {
    description:
      'True where the viewer is kept from learning who called: of a report (举报), and of what was one complaint with it, those who handle it are.',
  })
  callerWithheld(@Root() view: ComplaintView, @Ctx() { viewer }: RequestContext): boolean {
    return withholdsCaller(viewer.scope, view);
  }

  @FieldResolver(() => [TimelineEntryNode], { description: 'Its history, newest first.' })
  async timeline(@Root() view: ComplaintView, @Ctx() context: RequestContext): Promise<readonly TimelineEntry[]> {
    return withholdHistory(timelineOf(await context.reads.complaints.timeline(view.id)), view, context);
  }

  @FieldResolver(() => [RelatedComplaintNode], {
    description: `Other complaints of the same caller that the viewer may see, newest first, at most ${MOST_RELATED}; none where the caller is withheld.`,
  })
  sameCaller(
    @Root() { id }: ComplaintView,
    @Ctx() { reads, viewer }: RequestContext,
  ): Promise<readonly RelatedComplaintNode[]> {
    return reads.complaints.sameCaller(id, MOST_RELATED, viewer.scope);
  }
}
