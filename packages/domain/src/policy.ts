import type { Limit, Warnings } from './clock.js';
import type { Complaint } from './complaint.js';
import type { CategoryId } from './directory.js';
import { isWithheld } from './rights/withheld.js';
import type { SecondPersonRule } from './second-person.js';
import type { SubstanceRule } from './substance-rule.js';
import type {
  Addressee,
  AssignmentRole,
  Channel,
  ClockMetric,
  ComplaintState,
  ContactException,
  CriticalField,
  EscalationCause,
  Kind,
  Role,
  Rung,
  Urgency,
} from './vocabulary.js';

/** Every number the law of a complaint needs, as one versioned document. */
export interface Policy {
  readonly version: string;
  /** For each metric the first rule that fits; no rule, no clock. */
  readonly limits: Readonly<Record<ClockMetric, readonly LimitRule[]>>;
  readonly warnings: Warnings;
  /** What a raised urgency counts its limit from: the moment it was raised, or the clock's start (case S21). */
  readonly raisedCountsFrom: 'change' | 'start';
  /** What the center keeps of the caller's time for its own review when a leg's budget is cut to it (S29). */
  readonly reviewReserve: Limit | null;
  readonly returns: ReturnRule;
  readonly extension: ExtensionRule;
  readonly pausing: PausingRule;
  readonly urging: UrgingRule;
  readonly ladder: LadderRule;
  readonly escalation: EscalationRule;
  readonly callback: CallbackRule;
  readonly evidence: EvidenceRule;
  /** Absent where nothing ends for want of movement. */
  readonly stale?: StaleRule;
  /** Tries to reach the caller after which a first contact counts as made. */
  readonly contactTries: number;
  /** What excuses a department that answers without having spoken with the caller; absent: `defaultContactExceptions`. */
  readonly contactExceptions?: readonly ContactException[];
  /** By what departments' accounts are judged; absent: `defaultSubstance`. */
  readonly substance?: SubstanceRule;
  /** What one person does not do alone; absent: `defaultSecondPerson`. */
  readonly secondPerson?: SecondPersonRule;
  /** How long a reassignment can be undone. */
  readonly undoWithin: Limit;
}

/** Which complaints a rule speaks of; every given list narrows. */
export interface LimitRule {
  readonly kinds?: readonly Kind[];
  readonly urgencies?: readonly Urgency[];
  readonly categoryIds?: readonly CategoryId[];
  readonly channels?: readonly Channel[];
  readonly roles?: readonly AssignmentRole[];
  /** Of callbacks: of this round. Of escalations: of this level. */
  readonly step?: number;
  /** Of urges and orders: of these rungs. */
  readonly rungs?: readonly Rung[];
  /** True: only of complaints that are answered anew. */
  readonly reopened?: boolean;
  readonly limit: Limit;
}

/** 退单. How long it may be asked is the limit of `returnWindow`. */
export interface ReturnRule {
  /** From this bounce on a ruling must designate. */
  readonly designateAt: number;
}

/** 延期, asked before the deadline. */
export interface ExtensionRule {
  readonly most: number;
  /** Of one extension. */
  readonly longest: Limit;
  /** Whether the caller, who is told, gets the later deadline too; otherwise only the department does. */
  readonly movesCitizen: boolean;
}

/** 挂账 and other reasons to stop a department's clock. */
export interface PausingRule {
  readonly causes: readonly PauseCause[];
  /** Of all pauses of one clock together. */
  readonly longestTotal: Limit;
  /** Whether a pause after the breach stops the lateness from growing (case S18). */
  readonly stopsLateness: boolean;
}

/** The cause of the pause in which the center looks at an answer that it then sends back; never one of the policy's. */
export const REVIEW_PAUSE = 'review';

export interface PauseCause {
  /** Never `REVIEW_PAUSE`. */
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  /** Who may grant it. */
  readonly approvers: readonly Role[];
  /** Of one pause. */
  readonly longest: Limit;
}

export interface UrgingRule {
  /** A second urge within so much of the first joins it without asking. */
  readonly joinWithin: Limit;
  /** When reminders wait; null for never. Critical complaints never wait. */
  readonly quiet: QuietHours | null;
}

/** By the calendar's wall clock; may go over midnight. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
  /** Whether reminders also wait through days that are not worked. */
  readonly daysOff: boolean;
}

/** What follows when a rung goes unanswered; how long each may take is the limit of `urgeReply` and `supervisionReply`. */
export interface LadderRule {
  readonly rungs: Readonly<Record<Rung, RungRule>>;
  /** A missed deadline of these metrics brings an order by itself, so long after it. */
  readonly overdue: { readonly metrics: readonly ClockMetric[]; readonly rung: Rung; readonly after: Limit } | null;
}

export interface RungRule {
  readonly to: readonly Addressee[];
  readonly copiedTo: readonly Addressee[];
  /** The rung that follows when it goes unanswered; null at the top. */
  readonly next: Rung | null;
  /** How long after its deadline the next one follows; null for at once. */
  readonly nextAfter: Limit | null;
}

export interface EscalationRule {
  /** Level 1 is the first; how long each may take are the limits of `escalationAck` and `escalationAnswer` with its `step`. */
  readonly levels: readonly EscalationLevel[];
  /** Breaches that escalate by themselves. */
  readonly onBreach: { readonly urgencies: readonly Urgency[]; readonly metrics: readonly ClockMetric[] };
  /** What makes a complaint critical when it is registered. */
  readonly critical: readonly CriticalRule[];
  /** By what a word is denied; absent: `defaultDenial`. */
  readonly denial?: DenialRule;
}

export interface EscalationLevel {
  /** Who acknowledges at this level; those of higher levels may, too. */
  readonly roles: readonly Role[];
}

/**
 * Who acknowledges an escalation of a level. One that had gone above the highest level there is by now, because a law with
 * fewer came into force, is the highest's.
 */
export function rolesOfLevel({ levels }: EscalationRule, level: number): readonly Role[] {
  return levels[Math.min(level, levels.length) - 1]?.roles ?? [];
}

/** Words that make a complaint critical. `escalatedBefore` also wants a caller whose earlier complaint was escalated. */
export interface CriticalRule {
  readonly cause: EscalationCause;
  readonly words: readonly string[];
  /** Of complaints of these kinds; absent: `defaultCriticalKinds`. */
  readonly kinds?: readonly Kind[];
  /** In these texts; absent: in every one. */
  readonly fields?: readonly CriticalField[];
}

/** A word does not count where one of these stands right before it, with nothing but `between` in between, or right after. */
export interface DenialRule {
  readonly before: readonly string[];
  readonly between: readonly string[];
  readonly after: readonly string[];
}

export interface CallbackRule {
  /** Kinds that are not asked for satisfaction, shown as such beside every rate. */
  readonly excludedKinds: readonly Kind[];
  /** How many rounds; the deadline of each is the limit of `callback` with its `step`. */
  readonly rounds: number;
  /** Tries before a caller counts as not to be reached. */
  readonly tries: number;
  /** How long after a try that reached nobody the next one counts, so that tries are at different times; absent for at once. */
  readonly retryAfter?: Limit;
  /** Whether the first round comes before closing. */
  readonly beforeClosing: boolean;
  /** The level to which a dissatisfied caller's complaint goes. */
  readonly dissatisfiedLevel: number;
}

/** What the product ends by itself: a distinct outcome that no rate counts as done (case S56). */
export interface StaleRule {
  /** How long nobody has done anything to it. */
  readonly after: Limit;
  /** In which it may end. In all but `accepted` somebody at work owes something, whom the end would let off. */
  readonly states: readonly ComplaintState[];
}

export interface EvidenceRule {
  /** How far back a department's system is trusted with when something was done. */
  readonly trustedWithin: Limit;
  /** How long after it stopped a breach can be contested. */
  readonly appealWithin: Limit;
}

/** Of policies that say nothing of it. */
export const defaultContactExceptions: readonly ContactException[] = ['noCaller', 'imported', 'withheld'];

/** Whether a policy excuses the department that handles this complaint from speaking with the caller. */
export function contactExcepted(
  policy: Policy,
  complaint: Pick<Complaint, 'callerId' | 'source' | 'kind' | 'withheld'>,
): boolean {
  const exceptions = policy.contactExceptions ?? defaultContactExceptions;
  const applies = {
    noCaller: complaint.callerId === null,
    imported: complaint.source !== null,
    withheld: isWithheld(complaint),
  } satisfies Record<ContactException, boolean>;
  return exceptions.some((exception) => applies[exception]);
}

/** What a limit rule looks at. */
export interface Measured {
  readonly kind: Kind;
  readonly urgency: Urgency;
  readonly categoryId: CategoryId;
  readonly channel: Channel;
  /** 1 when absent. */
  readonly cycle?: number;
}

/** What else a limit may depend on: the leg's role, the callback's round or the escalation's level, the rung. */
export interface MeasuredPart {
  readonly role?: AssignmentRole;
  readonly step?: number;
  readonly rung?: Rung;
}

/** The limit of a metric for a complaint, or null when the policy sets none. */
export function limitFor(
  policy: Policy,
  metric: ClockMetric,
  complaint: Measured,
  part: MeasuredPart = {},
): Limit | null {
  const rule = policy.limits[metric].find((candidate) => fits(candidate, complaint, part));
  return rule?.limit ?? null;
}

function fits(rule: LimitRule, complaint: Measured, { role, step, rung }: MeasuredPart): boolean {
  return (
    among(rule.kinds, complaint.kind) &&
    among(rule.urgencies, complaint.urgency) &&
    among(rule.categoryIds, complaint.categoryId) &&
    among(rule.channels, complaint.channel) &&
    (rule.roles === undefined || (role !== undefined && rule.roles.includes(role))) &&
    (rule.rungs === undefined || (rung !== undefined && rule.rungs.includes(rung))) &&
    (rule.step === undefined || rule.step === step) &&
    (rule.reopened === undefined || rule.reopened === (complaint.cycle ?? 1) > 1)
  );
}

const among = <T>(wanted: readonly T[] | undefined, value: T): boolean => wanted?.includes(value) ?? true;
