import type { Scope } from '../access.js';
import type { Complaint } from '../complaint.js';
import type { Kind } from '../vocabulary.js';

/** Whether those who handle a complaint of a kind are kept from learning who called (docs/domain.md, privacy). */
const keptFromHandlers: Readonly<Record<Kind, boolean>> = {
  inquiry: false,
  help: false,
  grievance: false,
  /** 举报: the one who is reported, or a friend, may sit at the desk that handles it. */
  report: true,
  suggestion: false,
  praise: false,
};

/** What tells whether a caller is withheld. */
type Withheld = Pick<Complaint, 'kind' | 'withheld'>;

/** Whether only the center may know who called: of a report, and of what was one complaint with it. */
export const isWithheld = ({ kind, withheld }: Withheld): boolean => keptFromHandlers[kind] || withheld === true;

/**
 * Whether a complaint is one with others by a merger or a split. Urges, orders and words go over with it, and what came from a
 * report is withheld wherever it is shown.
 */
export const hasKin = ({
  mergedInto,
  splitFrom,
  absorbed,
  splitInto,
}: Pick<Complaint, 'mergedInto' | 'splitFrom' | 'absorbed' | 'splitInto'>): boolean =>
  mergedInto !== null || splitFrom !== null || absorbed.length > 0 || splitInto.length > 0;

/** Whether a viewer of this scope is kept from learning who called. */
export const withholdsCaller = (scope: Scope, complaint: Withheld): boolean =>
  scope.kind !== 'all' && isWithheld(complaint);
