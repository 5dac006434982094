import { cleanup, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Me } from '../../../app/session/me.js';
import { acted, done, urge } from '../testing/acted.js';
import { FakeServer } from '../testing/fake-server.js';
import { liaison, seat, supervisor } from '../testing/seat.js';
import { useReadUrge } from './use-read-urge.js';
import type { Acted } from './verbs/acted.js';

afterEach(cleanup);

function Reader({ complaint }: { complaint: Acted }) {
  useReadUrge(complaint);
  return null;
}

function looks(me: Me, complaint: Acted, answers: (typeof done | 'cut')[] = []): FakeServer {
  const server = new FakeServer(() => answers.shift() ?? done);
  seat(me, server, <Reader complaint={complaint} />);
  return server;
}

test('an urge counts as read once its department opens the case, and is told once', async () => {
  const complaint = acted({ id: 'once', urges: [urge()] });
  const server = looks(liaison, complaint);
  await waitFor(() => expect(server.inputs('ReadUrge')).toEqual([{ complaintId: 'once', urgeId: 'u1' }]));
  cleanup();
  expect(looks(liaison, complaint).inputs('ReadUrge')).toEqual([]);
});

test('what could not be told is told at the next look', async () => {
  const complaint = acted({ id: 'cut', urges: [urge()] });
  const server = looks(liaison, complaint, ['cut']);
  await waitFor(() => expect(server.inputs('ReadUrge')).toHaveLength(1));
  cleanup();
  const again = looks(liaison, complaint);
  await waitFor(() => expect(again.inputs('ReadUrge')).toHaveLength(1));
});

test('nobody else’s look counts, nor at what has been read or answered', () => {
  expect(looks(supervisor, acted({ id: 'c7', urges: [urge()] })).inputs('ReadUrge')).toEqual([]);
  expect(looks(liaison, acted({ id: 'c8', urges: [urge({ assignmentId: 'a2' })] })).inputs('ReadUrge')).toEqual([]);
  const read = urge({ state: 'read', readAt: '2026-11-22T02:00:00.000Z' });
  expect(looks(liaison, acted({ id: 'c9', urges: [read] })).inputs('ReadUrge')).toEqual([]);
});
