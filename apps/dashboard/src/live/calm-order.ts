/** What has happened to the list since its order was frozen. */
export interface Held {
  readonly entered: number;
  readonly left: number;
  readonly moved: number;
}

export const nothingHeld: Held = { entered: 0, left: 0, moved: 0 };

/**
 * Compares the order people look at with the order there is now.
 *
 * @param shown ids as they stand on the screen
 * @param present ids as they ought to stand
 * @param rekeyed ids whose place in the order may have changed since `shown` was taken
 */
export function heldBetween(shown: readonly string[], present: readonly string[], rekeyed: ReadonlySet<string>): Held {
  const onScreen = new Set(shown);
  const there = new Set(present);
  const kept = present.filter((id) => onScreen.has(id));
  return {
    entered: present.length - kept.length,
    left: shown.length - kept.length,
    moved:
      rekeyed.size === 0
        ? 0
        : movedAmong(
            shown.filter((id) => there.has(id)),
            kept,
            rekeyed,
          ),
  };
}

/** Of the rekeyed rows, those that stand between other neighbours now. */
function movedAmong(before: readonly string[], after: readonly string[], rekeyed: ReadonlySet<string>): number {
  const rankBefore = ranksWithout(before, rekeyed);
  const rankAfter = ranksWithout(after, rekeyed);
  let moved = 0;
  for (const id of rekeyed) if (rankBefore.get(id) !== rankAfter.get(id)) moved += 1;
  return moved;
}

/** How many rows that kept their key stand above each rekeyed row: a row that others passed has not moved. */
function ranksWithout(order: readonly string[], rekeyed: ReadonlySet<string>): Map<string, number> {
  const ranks = new Map<string, number>();
  let above = 0;
  for (const id of order) {
    if (rekeyed.has(id)) ranks.set(id, above);
    else above += 1;
  }
  return ranks;
}
