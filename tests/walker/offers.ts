import type { Offer, Step } from './frontier.js';
import type { Standing, Thing } from './seen.js';
import { kindOf } from './signature.js';

/** So many of one role in one place are data, whatever they are called: the departments of a filter, the days of a year. */
const CROWD = 24;

/** The kind of each thing of a page, in its order. */
export function kindsOf(standing: Standing): readonly string[] {
  const crowds = new Map<string, number>();
  const crowdOf = ({ within, role }: Thing) => [...within, role].join(' › ');
  for (const thing of standing.things) crowds.set(crowdOf(thing), (crowds.get(crowdOf(thing)) ?? 0) + 1);
  return standing.things.map((thing) => {
    const crowded = thing.href === null && (crowds.get(crowdOf(thing)) ?? 0) > CROWD;
    return kindOf(crowded ? { ...thing, name: '', repeated: true } : thing, standing);
  });
}

/** The thing that a step is done to, by its index; -1 where it is not there. */
export function indexOf({ to, nth }: Step, standing: Standing): number {
  const alike = kindsOf(standing).flatMap((kind, index) =>
    kind === to && isThere(standing.things[index]) ? [index] : [],
  );
  return alike[Math.min(nth, alike.length - 1)] ?? -1;
}

/** Everything that somebody could do here: each kind of thing by click and by key, and the keys of the page. */
export function offersOf(standing: Standing, shortcuts: readonly string[]): readonly Offer[] {
  const alike = new Map<string, readonly Thing[]>();
  for (const [index, kind] of kindsOf(standing).entries()) {
    const thing = standing.things[index];
    if (thing !== undefined && isThere(thing)) alike.set(kind, [...(alike.get(kind) ?? []), thing]);
  }
  const offers = [...alike].flatMap(([to, things]) => offersOfKind(to, things, standing.overlays.length > 0));
  if (standing.overlays.length > 0) return offers;
  const keys = shortcuts.map((to): Offer => ({ hand: 'shortcut', to, count: 1, many: false, first: false }));
  return [...offers, ...keys];
}

function offersOfKind(to: string, things: readonly Thing[], inForm: boolean): readonly Offer[] {
  const [thing] = things;
  if (thing === undefined) return [];
  const about = { to, count: things.length, many: thing.repeated, first: thing.sends && inForm };
  const click: Offer = { hand: 'click', ...about };
  return isByKey(thing) ? [click, { hand: 'key', ...about }] : [click];
}

/** What is chosen already, or disabled and says so, does nothing. */
const isThere = (thing: Thing | undefined): boolean => thing !== undefined && !thing.disabled && !thing.chosen;

/** What stands in a grid and has no stop of its own is worked by the keys of the grid. */
const isByKey = ({ stop, widget, role }: Thing): boolean => stop || widget !== 'grid' || role === 'row';
