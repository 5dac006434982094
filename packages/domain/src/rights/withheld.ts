import type { Scope } from '../access.js';
import { Kind } from '../vocabulary.js';

/** Whether those who handle a complaint of a kind are kept from learning who called (domain.md §7). */
const keptFromHandlers: Readonly<Record<Kind, boolean>> = {
  inquiry: false,
  help: false,
  grievance: false,
  /** 举报: the one who is reported, or a friend, may sit at the desk that handles it. */
  report: true,
  suggestion: false,
  praise: false,
};

/** The kinds of which only the center may know who called. */
export const withheldKinds: readonly Kind[] = Object.values(Kind).filter((kind) => keptFromHandlers[kind]);

/** Whether a viewer of this scope is kept from learning who called. */
export const withholdsCaller = (scope: Scope, { kind }: { readonly kind: Kind }): boolean =>
  scope.kind !== 'all' && keptFromHandlers[kind];
