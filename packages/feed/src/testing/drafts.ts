import type { Complaint, ComplaintId } from '@watchfloor/domain/complaint';
import type { ComplaintEvent } from '@watchfloor/domain/event';
import type { Instant } from '@watchfloor/domain/time';
import type { Draft } from './memory-log.js';

/** The n-th of a row of different complaint ids. */
export const complaintId = (n: number): ComplaintId => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

type Registered = Extract<ComplaintEvent, { type: 'registered' }>;

/** A first entry: a complaint that nothing is said about. */
export function registration(id: ComplaintId, at: Instant, given: Partial<Registered> = {}): Draft {
  const event: Registered = {
    type: 'registered',
    id,
    number: `26-${id.slice(-6)}`,
    kind: 'grievance',
    urgency: 'normal',
    urgencyReason: null,
    title: '楼道照明损坏',
    details: '三楼到五楼的灯都不亮,老人上下不便。',
    categoryId: 'lighting',
    districtId: 'east',
    place: '朝阳里 4 号楼',
    channel: 'phone',
    callerId: null,
    receivedAt: at,
    deadline: { kind: 'none' },
    source: null,
    splitFrom: null,
    ...given,
  };
  return { complaintId: id, version: 1, at, actor: 'system', events: [event], quiet: false };
}

/** The entry that follows on a complaint. */
export function following(
  complaint: Pick<Complaint, 'id' | 'version'>,
  at: Instant,
  ...events: readonly ComplaintEvent[]
): Draft {
  return { complaintId: complaint.id, version: complaint.version + 1, at, actor: 'system', events, quiet: false };
}
