import { expect, test } from 'vitest';
import { TestFloor } from './floor.js';
import { dispatched, done, give } from './words.js';

interface Told {
  readonly alertsChanged: {
    readonly changes: readonly { readonly __typename: string; readonly id?: string }[];
  };
}

const ALERTS = `subscription {
  alertsChanged(first: 10) {
    from to
    changes {
      __typename
      ... on AlertEntered { alert { complaintId departmentId position } }
      ... on AlertChanged { alert { complaintId departmentId position } }
      ... on AlertLeft { id }
      ... on AlertResync { alerts { complaintId } }
    }
  }
}`;

test('B1 an open escalation goes with its case: to the new department, away from the old, and the center sees whose it is', async () => {
  const floor = await TestFloor.open();
  try {
    const [center, housing, urban] = [await floor.as('sun'), await floor.as('wen'), await floor.as('zhuo')];
    const { complaintId } = await dispatched(center, 'housing');
    await floor.caughtUp(done(await give(center, 'escalate', { complaintId, reason: '影响面大' })).position);
    const readers = [center, housing, urban].map((session) => session.listen<Told>(ALERTS));
    const first = await Promise.all(readers.map((reader) => reader.next()));
    const whole = (...alerts: object[]) => ({ changes: [{ __typename: 'AlertResync', alerts }] });
    expect(first.map(({ alertsChanged }) => alertsChanged)).toMatchObject([
      whole({ complaintId }),
      whole({ complaintId }),
      whole(),
    ]);
    const moved = { complaintId, assignmentId: 'a1', toDepartmentId: 'urban', reason: '职责在城管' };
    const { position } = done(await give(center, 'reassign', moved));
    const next = readers.map((reader) => reader.next(({ alertsChanged }) => alertsChanged.changes.length > 0));
    const alert = { complaintId, departmentId: 'urban', position };
    expect((await Promise.all(next)).map(({ alertsChanged }) => alertsChanged.changes)).toEqual([
      [{ __typename: 'AlertChanged', alert }],
      [{ __typename: 'AlertLeft', id: `${complaintId}:e1` }],
      [{ __typename: 'AlertEntered', alert }],
    ]);
  } finally {
    await floor.close();
  }
});
