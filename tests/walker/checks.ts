import type { Hand } from './frontier.js';
import type { Overlay, Standing, Thing } from './seen.js';

/** A step as it went. */
export interface Gone {
  readonly hand: Hand;
  /** What it was done to; null for a shortcut. */
  readonly thing: Thing | null;
  readonly before: Standing;
  readonly after: Standing;
}

/** What lies on top now and did not before. */
export function openedBy({ before, after }: Pick<Gone, 'before' | 'after'>): Overlay | null {
  const top = after.overlays.at(-1);
  const known = before.overlays.some(({ role, name }) => role === top?.role && name === top.name);
  return top === undefined || known ? null : top;
}

/** What a step must not leave behind: a lost focus, a form that only refuses, a button that does nothing. */
export function faultsOf(gone: Gone): readonly string[] {
  const opened = openedBy(gone);
  return [
    ...(isLost(gone, gone.after) ? ['the focus is lost'] : []),
    ...(opened === null || opened.role === 'listbox' ? [] : faultsOfOpened(opened, gone.after)),
    ...(isDead(gone) ? ['nothing happened'] : []),
    ...(isSilent(gone) ? ['the form was neither sent nor said what keeps it'] : []),
  ];
}

function faultsOfOpened(opened: Overlay, { focus, things }: Standing): readonly string[] {
  const { role, name, fields, buttons, tells, alerts, text } = opened;
  const faults: string[] = [];
  if (!focus.inside) faults.push(`the focus is outside of it, on ${focus.said}`);
  if (alerts !== '' && fields === 0) faults.push(`it only refuses: ${alerts}`);
  if (fields + buttons === 0 && !tells) faults.push(`there is nothing to do in it: ${text.slice(0, 100)}`);
  if (role === 'dialog' && name === '') faults.push('it has no name');
  if (things.some(({ sends, disabled }) => sends && disabled)) faults.push('its button is dead');
  return faults.map((fault) => `${role} “${name}” opened, and ${fault}`);
}

/** What Escape, or the way back, must bring: what lay on top is gone, it alone, and the focus is where it came from. */
export function faultsOnReturn(gone: Gone, back: Standing, opener: number): readonly string[] {
  const { hand, thing, before, after } = gone;
  if (isLost(gone, back)) return ['after the way back the focus is lost'];
  if (openedBy(gone) === null) return [];
  const closed = after.overlays.length - back.overlays.length;
  if (closed < 1) return ['Escape does not close what opened'];
  if (closed > 1) return ['Escape closes more than what opened'];
  const stays = before.overlays.length < after.overlays.length;
  const returns = stays && hand !== 'shortcut' && thing?.stop === true && thing.role !== 'row' && opener >= 0;
  if (returns && back.focus.on !== opener)
    return [`after Escape the focus is not on what opened it but on ${back.focus.said}`];
  return [];
}

/** A page that has just come has no focus yet, and a key that does nothing there gives it none. */
const isLost = ({ hand, before }: Gone, { focus }: Standing): boolean =>
  focus.lost && (hand !== 'shortcut' || !before.focus.lost);

/** What a button does is seen: something is drawn, another page comes, the focus moves. */
function isDead({ thing, before, after }: Gone): boolean {
  if (thing === null || !['button', 'menuitem', 'link'].includes(thing.role)) return false;
  return after.drawn === before.drawn && after.url === before.url && after.focus.on === before.focus.on;
}

/** The form is there as it was, and says nothing. */
function isSilent({ thing, before, after }: Gone): boolean {
  const [was, is] = [before.overlays.at(-1), after.overlays.at(-1)];
  if (thing?.sends !== true || was === undefined || is === undefined) return false;
  return was.name === is.name && was.text === is.text && is.alerts === '' && after.focus.on === before.focus.on;
}
