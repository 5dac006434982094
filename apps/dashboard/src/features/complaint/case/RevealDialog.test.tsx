import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { drafts } from '../../../drafts/drafts.js';
import { Bench } from '../testing/bench.js';
import { FAULT_ID, FakeServer } from '../testing/fake-server.js';
import { seat, supervisor } from '../testing/seat.js';
import { RevealDialog } from './RevealDialog.js';

afterEach(cleanup);
beforeEach(() => drafts.clear(''));

test('C9 a fault in place of a caller is told with its id, and the reason stays', async () => {
  const server = new FakeServer(() => 'fault');
  seat(supervisor, server, <RevealDialog complaintId="c1" onRevealed={() => undefined} onClose={() => undefined} />);
  const bench = new Bench(server);
  await bench.write(/事由/, '回访核实办理情况');
  await bench.press(/^查看并记录/);
  await screen.findByText(new RegExp(`编号：${FAULT_ID}`));
  expect(screen.getByDisplayValue('回访核实办理情况')).toBeDefined();
});
