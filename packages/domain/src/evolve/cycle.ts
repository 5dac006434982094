import type { ActorRef } from '../actor.js';
import { type Callback, type Complaint, leadOf } from '../complaint.js';
import type { ComplaintEvent } from '../event.js';
import type { Instant } from '../time.js';
import { withLeg } from './legs.js';
import { ordersOvertaken, overtaken } from './pressure.js';

type Of<T extends ComplaintEvent['type']> = Extract<ComplaintEvent, { type: T }>;

/** The complaint ends; what was still asked of somebody is asked no more. */
export function closed(complaint: Complaint, event: Of<'closed'>, at: Instant): Complaint {
  return {
    ...complaint,
    state: 'closed',
    ending: event.ending,
    mergedInto: event.mergedInto,
    closedAt: event.at ?? at,
    urges: overtaken(complaint.urges),
    supervisions: ordersOvertaken(complaint.supervisions),
    requests: complaint.requests.map((request) =>
      request.state === 'pending' && request.kind !== 'appeal' && request.kind !== 'evidence'
        ? { ...request, state: 'lapsed' as const }
        : request,
    ),
    escalations: complaint.escalations.map((one) =>
      one.state === 'raised' || one.state === 'acknowledged' ? { ...one, state: 'withdrawn' } : one,
    ),
    // whether the caller is content is asked after the closing, too, but only of a result
    callbacks:
      event.ending === 'done'
        ? complaint.callbacks
        : complaint.callbacks.map((one) => (one.state === 'waiting' ? moved(one, { state: 'dropped' }) : one)),
    appointments: [],
  };
}

/** A new cycle begins with the lead at work again; the result of the old one is kept as it was. */
export function reopened(complaint: Complaint, event: Of<'reopened'>, at: Instant): Complaint {
  const lead = leadOf(complaint);
  const promise = complaint.clocks.findLast(({ metric, cycle }) => metric === 'citizen' && cycle === complaint.cycle);
  const back = withLeg(complaint, event.assignmentId, { state: 'signed', answeredAt: null }, 'inHandling');
  return {
    ...back,
    ending: null,
    closedAt: null,
    cycle: complaint.cycle + 1,
    pastCycles: [
      ...complaint.pastCycles,
      {
        cycle: complaint.cycle,
        leadDepartmentId: lead?.departmentId ?? '',
        acceptedAt: promise?.stoppedAt ?? complaint.closedAt ?? at,
        onTime: promise?.state === 'met' ? true : promise?.state === 'missed' ? false : null,
        reopenedAt: at,
        cause: event.cause,
      },
    ],
  };
}

/** What callbacks say. */
export type CallbackEvent = Extract<ComplaintEvent, { type: `callback${string}` }>;

/** Folds one of them. */
export function callback(complaint: Complaint, event: CallbackEvent, at: Instant, actor: ActorRef): Complaint {
  const { callbackId: id } = event;
  if (event.type === 'callbackPlanned') {
    const { round, excluded } = event;
    const planned: Callback = {
      id,
      round,
      excluded,
      cycle: complaint.cycle,
      state: 'waiting',
      tries: [],
      result: null,
    };
    return { ...complaint, callbacks: [...complaint.callbacks, planned] };
  }
  const found = complaint.callbacks.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no callback ${id}`);
  const next = moved(found, after(found, event, at, actor));
  return { ...complaint, callbacks: complaint.callbacks.map((one) => (one === found ? next : one)) };
}

/** Whatever comes next settles from when the callback was to be tried again. */
const moved = ({ notBefore: _, ...callback }: Callback, change: Partial<Callback>): Callback => ({
  ...callback,
  ...change,
});

function after(
  { tries }: Callback,
  event: Exclude<CallbackEvent, { type: 'callbackPlanned' }>,
  at: Instant,
  by: ActorRef,
): Partial<Callback> {
  switch (event.type) {
    case 'callbackTried': {
      const { note, last, notBefore } = event;
      const state = last ? 'unreachable' : 'waiting';
      return { tries: [...tries, { at, by, note }], state, ...(notBefore !== undefined && { notBefore }) };
    }
    case 'callbackDone':
      return { state: 'done', result: { ...event.result, at, by } };
    case 'callbackDropped':
      return { state: 'dropped' };
  }
}
