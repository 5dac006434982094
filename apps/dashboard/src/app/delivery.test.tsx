import { act, cleanup, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import AlertBell from '../features/alerts/AlertBell.js';
import { type AlertChange, alert, batches, changed, entered, whole } from '../features/alerts/alert.fixture.js';
import { done } from '../features/complaint/testing/acted.js';
import { FakeServer } from '../features/complaint/testing/fake-server.js';
import { liaison, seat, supervisor } from '../features/complaint/testing/seat.js';

afterEach(cleanup);

const urge = (over: object = {}) =>
  alert({ id: 'c1:u1', kind: 'urge', subjectId: 'u1', escalationId: null, departmentId: 'housing', ...over });

/** Any page of somebody, on which only the bell is live. */
async function page(me: typeof supervisor) {
  const server = new FakeServer(() => done);
  const fake = seat(me, server, <AlertBell />);
  await waitFor(() => expect(fake.socket.subscriptions).toHaveLength(1));
  const batch = batches();
  const tell = (...changes: readonly AlertChange[]) =>
    act(async () => fake.socket.latest.push({ alertsChanged: batch(...changes) }));
  await tell(whole());
  return { server, tell };
}

test('D10 any open page of a liaison takes an urge that it was told of, once', async () => {
  const { server, tell } = await page(liaison);
  await tell(...entered(urge(), urge({ id: 'c2:u1', complaintId: 'c2', departmentId: 'fire' })));
  await tell(changed(urge({ position: 12 })));
  await waitFor(() => expect(server.inputs('ConfirmDelivery')).toEqual([{ complaintId: 'c1', urgeId: 'u1' }]));
});

test('D10 nobody else’s page does', async () => {
  const { server, tell } = await page(supervisor);
  await tell(...entered(urge()));
  expect(server.asked).toEqual([]);
});
