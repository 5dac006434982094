import type { ComplaintId } from '@watchfloor/domain/complaint';
import type { Refusal } from '@watchfloor/domain/refusal';
import type { Instant } from '@watchfloor/domain/time';
import type { Position } from '@watchfloor/feed/ports';
import type { WholeKey } from './whole-key.js';

/** What became of a command. */
export type Outcome = Done | { readonly ok: false; readonly refusal: Refusal };

/** The complaint as the command left it; `position` is that of its last log entry. */
export interface Done {
  readonly ok: true;
  readonly complaintId: ComplaintId;
  readonly number: string;
  readonly version: number;
  readonly position: Position;
  /** False where there was nothing to do. */
  readonly changed: boolean;
}

export interface KeyOption {
  /**
   * The same command from the same actor under the same key is executed once and answers the same. A key that was spent on
   * anything else, be it another type, complaint or input, is refused as `keyReused`.
   */
  readonly idempotencyKey?: string | undefined;
}

export interface ExecuteOptions extends KeyOption {
  /** When it happened, for replays; otherwise now. Never before the complaint's last entry. */
  readonly at?: Instant | undefined;
  /** The entry changes boards but raises no alert. */
  readonly quiet?: boolean | undefined;
  /** What the key is bound to where the command is a part of something larger; by default the command. */
  readonly fingerprint?: string | undefined;
  /** The key of many of which the command is a part. It stands for nothing else, and is bound to what they were given for. */
  readonly whole?: WholeKey | undefined;
  /** Answers null instead of waiting when another transaction holds the complaint. */
  readonly skipLocked?: boolean | undefined;
}
