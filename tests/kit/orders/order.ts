import type { Actor } from '@watchfloor/domain/actor';
import type { Command } from '@watchfloor/domain/command';
import type { Complaint } from '@watchfloor/domain/complaint';

/** A command and whoever gives it. */
export interface Order {
  readonly command: Command;
  readonly actor: Actor;
}

/** A command without its complaint. */
export type Verb = Command extends infer C ? (C extends Command ? Omit<C, 'complaintId'> : never) : never;

export const by = (actor: Actor, verb: Verb, { id }: Complaint): Order => ({
  actor,
  command: { complaintId: id, ...verb } as Command,
});

/** Whatever has happened since: a random person never looked. */
export const unseen = { expectedVersion: null } as const;
