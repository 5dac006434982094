import type { Clock } from '@watchfloor/domain/clock';
import type { ComplaintEvent, LogEntry } from '@watchfloor/domain/event';
import { describe, expect, it } from 'vitest';
import { timelineOf } from './timeline.js';

const clock = (id: string, metric: Clock['metric'], subjectId: string | null): Clock => ({
  id,
  metric,
  subjectId,
  startedAt: 0,
  cycle: 1,
  limit: null,
  givenDueAt: 100,
  capAt: null,
  amendments: [],
  pauses: [],
  earlyAt: 50,
  nearAt: 80,
  dueAt: 100,
  originalDueAt: 100,
  provisional: false,
  policyVersion: '1',
  calendarVersion: '1',
  state: 'running',
  stoppedAt: null,
  crossed: null,
  breach: null,
});

/** The entries newest first, as the ledger gives them. */
function log(...entries: readonly (readonly ComplaintEvent[])[]): LogEntry[] {
  return entries
    .map((events, index): LogEntry => {
      const actor = events[0]?.type === 'clockCrossed' ? 'system' : 'sun';
      return {
        position: 10 + index,
        complaintId: 'x',
        version: index + 1,
        at: index * 10,
        actor,
        events,
        quiet: false,
      };
    })
    .reverse();
}

const handed = { type: 'assigned', role: 'lead', mandatory: true, designated: false } as const;
const dispatched: readonly ComplaintEvent[] = [
  { ...handed, assignmentId: 'a1', departmentId: 'housing', replaces: null, note: null, because: 'dispatch' },
  { type: 'clockStarted', clock: clock('c1', 'sign', 'a1') },
];

describe('a timeline', () => {
  it('tells each event once, the newest first, under position and index', () => {
    const told = timelineOf(
      log(dispatched, [
        { type: 'signed', assignmentId: 'a1' },
        { type: 'clockStopped', clockId: 'c1', at: 5 },
      ]),
    );
    expect(told.map(({ id, verb }) => [id, verb])).toEqual([
      ['11:1', 'clockStopped'],
      ['11:0', 'signed'],
      ['10:1', 'clockStarted'],
      ['10:0', 'assigned'],
    ]);
  });

  it('names the department behind a leg, an urge and a clock of either', () => {
    const urged: readonly ComplaintEvent[] = [
      { type: 'urged', urgeId: 'u1', assignmentId: 'a1', reason: '着急' },
      { type: 'clockStarted', clock: clock('c2', 'urgeReply', 'u1') },
    ];
    const answered: ComplaintEvent = {
      type: 'urgeAnswered',
      urgeId: 'u1',
      progress: '已到场',
      nextStep: '维修',
      promisedAt: 500,
    };
    const told = timelineOf(log(dispatched, urged, [answered, { type: 'clockStopped', clockId: 'c2', at: 20 }]));
    expect(told.map(({ departmentId }) => departmentId)).toEqual(told.map(() => 'housing'));
    expect(told[0]).toMatchObject({ verb: 'clockStopped', metric: 'urgeReply', dueAt: 100 });
    expect(told[1]).toMatchObject({ verb: 'urgeAnswered', text: '已到场', nextStep: '维修', promisedAt: 500 });
  });

  it('says from whom a leg was taken', () => {
    const moved: ComplaintEvent = {
      ...handed,
      assignmentId: 'a2',
      departmentId: 'urban',
      replaces: 'a1',
      note: '职责所在',
      because: 'reassigned',
    };
    const [told] = timelineOf(log(dispatched, [moved]));
    expect(told).toMatchObject({ departmentId: 'urban', fromDepartmentId: 'housing', text: '职责所在' });
  });

  it('says who gets a leg back when its reassignment is undone', () => {
    const moved: ComplaintEvent = {
      ...handed,
      assignmentId: 'a2',
      departmentId: 'urban',
      replaces: 'a1',
      note: null,
      because: 'reassigned',
    };
    const [told] = timelineOf(log(dispatched, [moved], [{ type: 'reassignmentUndone', assignmentId: 'a2' }]));
    expect(told).toMatchObject({ assignmentId: 'a1', departmentId: 'housing', fromDepartmentId: 'urban' });
  });

  it('names what was asked and of which leg when it is ruled on', () => {
    const asked = { kind: 'return', assignmentId: 'a1', basis: '属城管职责', toDepartmentId: null } as const;
    const ruled = {
      type: 'ruled',
      requestId: 'r1',
      granted: false,
      reason: '职责明确',
      chargedTo: 'housing',
      callerNotice: null,
    } as const;
    const told = timelineOf(log(dispatched, [{ type: 'requested', requestId: 'r1', asked }], [ruled]));
    expect(told[1]).toMatchObject({
      verb: 'requested',
      request: 'return',
      departmentId: 'housing',
      text: '属城管职责',
    });
    expect(told[0]).toMatchObject({
      verb: 'ruled',
      request: 'return',
      requestState: 'refused',
      departmentId: 'housing',
    });
  });

  it('tells the deadline of a clock as it was at the time', () => {
    const change = { ...clock('c1', 'sign', 'a1'), dueAt: 300 };
    const extended: ComplaintEvent = { type: 'clockChanged', clockId: 'c1', cause: 'extended', change };
    const told = timelineOf(log(dispatched, [extended]));
    expect(told.map(({ verb, dueAt }) => [verb, dueAt])).toEqual([
      ['clockChanged', 300],
      ['clockStarted', 100],
      ['assigned', undefined],
    ]);
  });

  it('binds the clock of a ruling to nobody but the center', () => {
    const asked = { kind: 'return', assignmentId: 'a1', basis: '属城管职责', toDepartmentId: null } as const;
    const [told] = timelineOf(
      log(dispatched, [
        { type: 'requested', requestId: 'r1', asked },
        { type: 'clockStarted', clock: clock('c2', 'ruling', 'r1') },
      ]),
    );
    expect(told).toMatchObject({ metric: 'ruling', subjectId: 'r1' });
    expect(told).not.toHaveProperty('departmentId');
  });

  it('leaves out what nobody reads: appointments, hidden thresholds, and that an urge arrived at once', () => {
    const told = timelineOf(
      log(
        dispatched,
        [
          { type: 'urged', urgeId: 'u1', assignmentId: 'a1', reason: '着急' },
          { type: 'urgeDelivered', urgeId: 'u1' },
        ],
        [
          { type: 'clockCrossed', clockId: 'c1', threshold: 'near', at: 80, skipped: true },
          { type: 'appointmentKept', appointmentId: 't1' },
        ],
      ),
    );
    expect(told.map(({ verb }) => verb)).toEqual(['urged', 'clockStarted', 'assigned']);
  });

  it('gives a crossed threshold its true instant, and says that nobody did it', () => {
    const crossed: ComplaintEvent = { type: 'clockCrossed', clockId: 'c1', threshold: 'due', at: 100, skipped: false };
    const [told] = timelineOf(log(dispatched, [crossed]));
    expect(told).toMatchObject({ at: 100, bySystem: true, threshold: 'due', departmentId: 'housing' });
  });
});
