import type { Person } from '@watchfloor/domain/actor';
import type { Command } from '@watchfloor/domain/command';
import type { ComplaintId } from '@watchfloor/domain/complaint';
import type { Instant } from '@watchfloor/domain/time';

/** Somebody gives a command at an instant. What comes of it is the law's business. */
export interface Intent {
  readonly at: Instant;
  readonly actor: Person;
  readonly command: Command;
}

/** 并单: somebody sees that a complaint tells of what another one tells. Two complaints change at once, so it is no command. */
export interface Merging {
  readonly type: 'merge';
  /** The duplicate, which ends. */
  readonly complaintId: ComplaintId;
  /** The one that lives on. */
  readonly intoId: ComplaintId;
  readonly reason: string;
}

/** What somebody does on a floor that lives. */
export interface LiveIntent extends Omit<Intent, 'command'> {
  readonly command: Command | Merging;
}
