import type { Clock } from '@watchfloor/domain/clock';
import type { ComplaintEvent, LogEntry } from '@watchfloor/domain/event';
import { describe, expect, it } from 'vitest';
import { timelineOf } from './timeline.js';

const clock = (id: string, metric: Clock['metric'], subjectId: string | null): Clock => ({
  id,
  metric,
  subjectId,
  startedAt: 0,
  limit: null,
  earlyAt: 50,
  nearAt: 80,
  dueAt: 100,
  provisional: false,
  policyVersion: '1',
  calendarVersion: '1',
  state: 'running',
  stoppedAt: null,
  crossed: null,
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

const dispatched: readonly ComplaintEvent[] = [
  { type: 'assigned', assignmentId: 'a1', departmentId: 'housing', role: 'lead', replaces: null, note: null },
  { type: 'clockStarted', clock: clock('c1', 'sign', 'a1') },
];

describe('a timeline', () => {
  it('tells each event once, the newest first, under position and index', () => {
    const told = timelineOf(
      log(dispatched, [
        { type: 'signed', assignmentId: 'a1' },
        { type: 'clockStopped', clockId: 'c1' },
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
    const told = timelineOf(log(dispatched, urged, [answered, { type: 'clockStopped', clockId: 'c2' }]));
    expect(told.map(({ departmentId }) => departmentId)).toEqual(told.map(() => 'housing'));
    expect(told[0]).toMatchObject({ verb: 'clockStopped', metric: 'urgeReply', dueAt: 100 });
    expect(told[1]).toMatchObject({ verb: 'urgeAnswered', text: '已到场', nextStep: '维修', promisedAt: 500 });
  });

  it('says from whom a leg was taken', () => {
    const moved: ComplaintEvent = {
      type: 'assigned',
      assignmentId: 'a2',
      departmentId: 'urban',
      role: 'lead',
      replaces: 'a1',
      note: '职责所在',
    } as const;
    const [told] = timelineOf(log(dispatched, [moved]));
    expect(told).toMatchObject({ departmentId: 'urban', fromDepartmentId: 'housing', text: '职责所在' });
  });

  it('gives a crossed threshold its true instant, and says that nobody did it', () => {
    const crossed: ComplaintEvent = { type: 'clockCrossed', clockId: 'c1', threshold: 'due', at: 100 };
    const [told] = timelineOf(log(dispatched, [crossed]));
    expect(told).toMatchObject({ at: 100, bySystem: true, threshold: 'due', departmentId: 'housing' });
  });
});
