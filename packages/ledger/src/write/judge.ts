import { type Actor, theSystem } from '@watchfloor/domain/actor';
import type { Command } from '@watchfloor/domain/command';
import type { Complaint } from '@watchfloor/domain/complaint';
import { decide } from '@watchfloor/domain/decide';
import type { LawBook } from '@watchfloor/domain/decision';
import type { Directory } from '@watchfloor/domain/directory';
import type { ComplaintEvent } from '@watchfloor/domain/event';
import { evolve } from '@watchfloor/domain/evolve';
import type { Refusal } from '@watchfloor/domain/refusal';
import { type Arming, armingBetween } from './arming.js';
import { fingerprintOf } from './fingerprint.js';
import { insert } from './insert.js';
import { contextOf, type Known } from './law.js';
import type { ExecuteOptions } from './outcome.js';
import { type NewEntry, save } from './save.js';
import type { Statement } from './transaction.js';

/** A command, and who gives it. */
export interface Order {
  readonly command: Command;
  readonly actor: Actor;
  readonly options: ExecuteOptions;
  /** The product does it by its own right, on the actor's word: the log names the actor. */
  readonly onBehalf?: true;
}

/** What a command makes of a complaint, ready to be written. */
export interface Change {
  readonly before: Complaint | null;
  readonly after: Complaint;
  readonly entry: NewEntry;
  readonly arming: Arming;
  /** The law that it was decided by. */
  readonly law: LawBook;
}

/** `change` is null where there was nothing to do. */
export type Judged =
  | { readonly ok: true; readonly complaint: Complaint; readonly change: Change | null }
  | { readonly ok: false; readonly refusal: Refusal };

/** Decides one command on a complaint as it stands, behind its lock or without one. */
export function judge(
  law: LawBook,
  directory: Directory,
  before: Complaint | null,
  order: Order,
  known: Omit<Known, 'actor'>,
): Judged {
  const { command, actor, options, onBehalf } = order;
  const given = { ...known, actor: onBehalf ? theSystem : actor };
  const decision = decide(before, command, contextOf(law, directory, given));
  if (!decision.ok) return decision;
  const { events } = decision;
  if (events.length === 0 && before !== null) return { ok: true, complaint: before, change: null };
  const entry: NewEntry = {
    complaintId: command.complaintId,
    version: (before?.version ?? 0) + 1,
    at: known.now,
    actor: actor.id,
    events,
    quiet: options.quiet ?? false,
    ...keyOf(order),
  };
  const after = evolve(before, entry);
  return { ok: true, complaint: after, change: { before, after, entry, arming: armingBetween(before, after), law } };
}

/** What the key of an order is bound to: the command, unless the order is a part of something larger. */
export const fingerprintOfOrder = ({ command, options }: Order): string =>
  options.fingerprint ?? options.whole?.fingerprint ?? fingerprintOf(command);

const keyOf = (order: Order): Pick<NewEntry, 'idempotencyKey' | 'fingerprint'> => {
  const { idempotencyKey } = order.options;
  if (idempotencyKey === undefined) return { idempotencyKey: null, fingerprint: null };
  return { idempotencyKey, fingerprint: fingerprintOfOrder(order) };
};

/** The one statement that writes a change. */
export const saving = ({ before, after, entry, arming, law }: Change): Statement =>
  before === null
    ? insert([{ complaint: after, details: detailsOf(entry.events), entries: [entry] }], law)
    : save(after, entry, arming, law);

/** The long text of a registration, which is kept beside the complaint. */
export const detailsOf = (events: readonly ComplaintEvent[]): string => {
  const registered = events.find((event) => event.type === 'registered');
  return registered?.type === 'registered' ? registered.details : '';
};
