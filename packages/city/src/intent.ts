import type { Person } from '@watchfloor/domain/actor';
import type { Command } from '@watchfloor/domain/command';
import type { Instant } from '@watchfloor/domain/time';

/** Somebody gives a command at an instant. What comes of it is the law's business. */
export interface Intent {
  readonly at: Instant;
  readonly actor: Person;
  readonly command: Command;
}
