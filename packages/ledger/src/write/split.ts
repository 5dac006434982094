import { randomUUID } from 'node:crypto';
import type { Actor } from '@watchfloor/domain/actor';
import type { Register } from '@watchfloor/domain/command';
import { commandTexts } from '@watchfloor/domain/command-texts';
import type { Complaint, ComplaintId, ComplaintRef } from '@watchfloor/domain/complaint';
import type { CategoryId, DistrictId } from '@watchfloor/domain/directory';
import type { Refusal } from '@watchfloor/domain/refusal';
import { isWithheld } from '@watchfloor/domain/rights/withheld';
import { cleaned } from '@watchfloor/domain/text-rules';
import type { Kind, Urgency } from '@watchfloor/domain/vocabulary';
import type { WriteRooms } from './attempt.js';
import type { Desk } from './desk.js';
import { executeTogether } from './execute-together.js';
import { fingerprintOf } from './fingerprint.js';
import type { Done } from './outcome.js';
import type { Statement } from './transaction.js';

/** 拆单: matters of one complaint that different departments have to answer for become complaints of their own. */
export interface SplitRequest {
  readonly complaintId: ComplaintId;
  /** At least one. */
  readonly parts: readonly SplitPart[];
  readonly reason: string;
  /** The version on the person's screen, or null to act whatever has happened since. */
  readonly expectedVersion: number | null;
}

/** What a part is; where it says nothing, it is as the whole. */
export interface SplitPart {
  readonly title: string;
  readonly details: string;
  readonly categoryId: CategoryId;
  readonly kind?: Kind | undefined;
  readonly urgency?: Urgency | undefined;
  readonly urgencyReason?: string | null | undefined;
  readonly districtId?: DistrictId | undefined;
  readonly place?: string | undefined;
}

export type SplitOutcome =
  /** `parts` in the order in which they were given. */
  | { readonly ok: true; readonly whole: Done; readonly parts: readonly Done[] }
  /** Of the whole or of any part. */
  | { readonly ok: false; readonly refusal: Refusal };

/** Registers the parts, each with the receipt of the whole and the time that is already used (case S33). */
export async function split(
  rooms: WriteRooms,
  request: SplitRequest,
  actor: Actor,
  idempotencyKey?: string,
): Promise<SplitOutcome> {
  const { expectedVersion } = request;
  const reason = cleaned(request.reason, commandTexts.splitInto.reason);
  const parts = cleaned(request.parts, commandTexts.register);
  if (parts.length === 0) return { ok: false, refusal: { kind: 'nothingChanged' } };
  const complaintId = request.complaintId.toLowerCase();
  const ids = parts.map(() => randomUUID());
  const plan = (desk: Desk): Refusal | null => {
    const whole = desk.find(complaintId);
    if (whole === undefined) return { kind: 'complaintNotFound' };
    const refs = ids.map((id): ComplaintRef => ({ id, number: desk.numberOf(id) }));
    // the parts have one caller: where that is who made a report, only the center may know it of any of them
    const reported = isWithheld(whole) || parts.some(({ kind = whole.kind }) => isWithheld({ kind }));
    const withheld = reported ? ({ withheld: true } as const) : {};
    const refusal = desk.give({ type: 'splitInto', complaintId, expectedVersion, parts: refs, reason, ...withheld });
    if (refusal !== null) return refusal;
    for (const [nth, part] of parts.entries()) {
      const refused = desk.give(registrationOf(whole, ids[nth] ?? '', part, withheld));
      if (refused !== null) return refused;
    }
    return null;
  };
  const fingerprint = fingerprintOf({ type: 'split', complaintId, parts, reason, expectedVersion });
  const outcome = await executeTogether(rooms, {
    ...{ complaintIds: [complaintId], registering: ids, actor, idempotencyKey, plan },
    ...{ fingerprint, first: 'splitInto', alongside: [givingCaller(complaintId, ids)] },
  });
  if (!outcome.ok) return outcome;
  const [whole, ...registered] = outcome.done;
  if (whole === undefined) throw new Error('a split has an entry of the whole');
  return { ok: true, whole, parts: registered };
}

/** The parts have the caller of the whole, as it is given there now. */
const givingCaller = (wholeId: ComplaintId, partIds: readonly ComplaintId[]): Statement => ({
  name: 'give-caller-to-parts',
  text: `
    insert into given_caller (complaint_id, version, name, phone)
    select part.id, 1, name, phone from unnest($2::uuid[]) as part (id), lateral (
      select name, phone from given_caller where complaint_id = $1 order by version desc limit 1
    ) whole`,
  values: [wholeId, partIds],
});

function registrationOf(
  whole: Complaint,
  complaintId: ComplaintId,
  part: SplitPart,
  withheld: { readonly withheld?: true },
): Register {
  const { id, number, receivedAt, callerId } = whole;
  const { kind, urgency, urgencyReason, districtId, place, channel, deadline } = whole;
  const { title, details, categoryId, ...own } = part;
  return {
    type: 'register',
    complaintId,
    title,
    details,
    categoryId,
    kind: own.kind ?? kind,
    urgency: own.urgency ?? urgency,
    urgencyReason: own.urgencyReason ?? urgencyReason,
    districtId: own.districtId ?? districtId,
    place: own.place ?? place,
    channel,
    caller: null,
    deadline,
    source: null,
    splitFrom: { id, number, receivedAt, callerId, ...withheld },
  };
}
