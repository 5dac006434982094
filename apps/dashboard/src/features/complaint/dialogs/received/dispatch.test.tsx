import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { drafts } from '../../../../drafts/drafts.js';
import { done } from '../../testing/acted.js';
import { Bench, serving } from '../../testing/bench.js';

afterEach(cleanup);
beforeEach(() => drafts.clear(''));

test('D2 the departments of a dispatch are kept as words are, and one that is gone is not', async () => {
  drafts.write('dispatch:c1:lead', 'traffic');
  drafts.write('dispatch:c1:assists', 'housing\ngone\ntraffic');
  const bench = new Bench(serving([done])).open('dispatch');
  await screen.findByRole('button', { name: /^派给 交通局/ });
  await bench.press(/^派给 交通局/);
  expect(bench.sent('Dispatch')).toMatchObject({ leadDepartmentId: 'traffic', assistDepartmentIds: ['housing'] });
});
