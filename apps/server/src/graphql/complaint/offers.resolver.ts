import { isCurrent } from '@watchfloor/domain/complaint';
import { isOwnEscalation } from '@watchfloor/domain/decide/escalate';
import { offersOn } from '@watchfloor/domain/offers/offers';
import { pauseOutlook } from '@watchfloor/domain/offers/pause-outlook';
import { Role } from '@watchfloor/domain/vocabulary';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { refusedOf } from '../command/answer.js';
import type { RequestContext } from '../context.js';
import { lawBookOf } from '../law/law-book.js';
import { ComplaintNode } from './complaint.type.js';
import type { ComplaintView } from './complaint-view.js';
import { OfferNode } from './offer.type.js';
import { PauseOutlookNode } from './pause-outlook.type.js';

/** Nothing that is offered hangs on who can be reached; who is at work counts for the own escalation alone. */
const staffed: ReadonlySet<Role> = new Set(Object.values(Role));

@Resolver(() => ComplaintNode)
export class OffersResolver {
  @FieldResolver(() => [OfferNode], {
    description: [
      'What the viewer can do to it at `at`, and of the rest why not; what is not in the list is not for the viewer.',
      'Time alone may change it: ask again before acting on an old answer.',
    ].join('\n'),
  })
  async offers(@Root() view: ComplaintView, @Ctx() context: RequestContext): Promise<readonly OfferNode[]> {
    const { ledger, viewer } = context;
    const { actor } = viewer;
    const law = await lawBookOf(context);
    const directory = await ledger.directory.load();
    const unasked = { number: view.number, callerId: null, callerEscalatedBefore: false };
    const own = view.escalations.some((one) => one.state === 'raised' && isOwnEscalation(one, actor));
    const onShift = own ? await ledger.sessions.onShift() : [];
    const offers = offersOn(view, {
      now: Math.max(view.at, view.lastAt),
      actor,
      law,
      directory,
      staffed,
      onShift,
      ...unasked,
    });
    return offers.map((offer) => ({
      ...offer,
      refusal: offer.refusal === null ? null : refusedOf(offer.refusal, view.id, actor),
    }));
  }

  @FieldResolver(() => [PauseOutlookNode], {
    description: 'What may be promised at `at` for a suspension of each leg that is being worked on.',
  })
  async pauseOutlooks(
    @Root() view: ComplaintView,
    @Ctx() context: RequestContext,
  ): Promise<readonly PauseOutlookNode[]> {
    const law = await lawBookOf(context);
    return view.assignments
      .filter((leg) => isCurrent(leg) && leg.state === 'signed')
      .map(({ id }) => ({ assignmentId: id, ...pauseOutlook(view, id, { now: view.at, law }) }));
  }
}
