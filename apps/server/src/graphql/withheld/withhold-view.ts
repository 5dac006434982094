import type { ComplaintRef } from '@watchfloor/domain/complaint';
import { hasKin, withholdsCaller } from '@watchfloor/domain/rights/withheld';
import type { ComplaintView } from '../complaint/complaint-view.js';
import type { TimelineEntry } from '../complaint/timeline/timeline.js';
import type { RequestContext } from '../context.js';
import { withhold } from './withhold.js';

type Asking = Pick<RequestContext, 'reads' | 'viewer' | 'signal'>;

/**
 * A complaint as its viewer may see it. A department is not told of other complaints that it does not see; and of a report
 * neither who called, nor who speaks for the callers, nor to which complaints of the same caller it belongs. Words of a report
 * that went over to another complaint are bare there, too.
 */
export async function withholdView(view: ComplaintView, context: Asking): Promise<ComplaintView> {
  const { scope } = context.viewer;
  if (scope.kind === 'all') return view;
  const { mergedInto, absorbed, splitFrom, splitInto, coordination } = view;
  const may = await linksOf([mergedInto, splitFrom, ...absorbed, ...splitInto], view, context);
  const linked: ComplaintView = {
    ...view,
    mergedInto: mergedInto && may(mergedInto) ? mergedInto : null,
    splitFrom: splitFrom && may(splitFrom) ? splitFrom : null,
    absorbed: absorbed.filter(may),
    splitInto: splitInto.filter(may),
  };
  const withheld = withholdsCaller(scope, view);
  if (!withheld && !hasKin(view)) return linked;
  const representatives = withheld ? [] : (coordination?.representatives ?? []);
  const silent = {
    ...linked,
    callerId: withheld ? null : view.callerId,
    coordination: coordination && { ...coordination, representatives },
  };
  const [bare = silent] = await withhold([silent], ({ id }) => id, context);
  return bare;
}

/** The history of a complaint as its viewer may see it. */
export async function withholdHistory(
  entries: readonly TimelineEntry[],
  view: ComplaintView,
  context: Asking,
): Promise<readonly TimelineEntry[]> {
  if (context.viewer.scope.kind === 'all') return entries;
  const may = await linksOf(
    entries.flatMap(({ complaints = [] }) => complaints),
    view,
    context,
  );
  const linked = entries.map((entry) =>
    entry.complaints === undefined ? entry : { ...entry, complaints: entry.complaints.filter(may) },
  );
  const silent = withholdsCaller(context.viewer.scope, view) ? linked.map(withoutMasks) : linked;
  return withhold(silent, () => view.id, context);
}

/** A mask says something of a caller, too. */
const withoutMasks = ({ callerBefore: _, callerAfter: __, ...entry }: TimelineEntry): TimelineEntry => entry;

/** Which other complaints the viewer may know of from this one. */
async function linksOf(
  refs: readonly (ComplaintRef | null)[],
  view: ComplaintView,
  { reads, viewer: { scope } }: Asking,
): Promise<(ref: ComplaintRef) => boolean> {
  const ids = refs.flatMap((ref) => (ref === null ? [] : [ref.id]));
  if (ids.length === 0 || withholdsCaller(scope, view)) return () => false;
  const linkable = await reads.complaints.linkable(ids, scope);
  return ({ id }) => linkable.has(id);
}
