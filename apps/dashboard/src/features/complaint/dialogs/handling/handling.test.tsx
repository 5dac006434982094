import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { drafts } from '../../../../drafts/drafts.js';
import { acted, clock, leg } from '../../testing/acted.js';
import { Bench, serving } from '../../testing/bench.js';
import { liaison } from '../../testing/seat.js';

afterEach(cleanup);
beforeEach(() => drafts.clear(''));

describe('a department that has returned the case before', () => {
  const returned = acted({
    assignments: [leg(), leg({ id: 'a2', departmentId: 'traffic', state: 'returned', leftAt: leg().openedAt })],
  });

  test('D6 gets it again by a designation alone: the box is there when it is chosen, and the button says so', async () => {
    drafts.write('reassign:c1:to', 'traffic');
    const bench = new Bench(serving([], returned)).open('reassign');
    await bench.write(/理由|为什么/, '属交通部门职责');
    await bench.stays(/^改派/, /再派回去须勾选“指定承办”/);
    await bench.choose(/指定承办，不得再退单/);
    await bench.press(/^改派/);
    await waitFor(() => expect(bench.sent('Reassign')).toMatchObject({ toDepartmentId: 'traffic', designate: true }));
  });

  test('D6 assists by a designation alone', async () => {
    drafts.write('addAssistant:c1:department', 'traffic');
    const bench = new Bench(serving([], returned)).open('addAssistant');
    await bench.choose(/指定承办，不得再退单/);
    await bench.press(/^加派协办|^增加协办|协办/);
    await waitFor(() => expect(bench.sent('AddAssistant')).toMatchObject({ departmentId: 'traffic', designate: true }));
  });

  test('D6 no other is asked to be designated', async () => {
    drafts.write('reassign:c1:to', 'fire');
    const bench = new Bench(serving([], returned)).open('reassign');
    await bench.write(/理由|为什么/, '属消防职责');
    expect(screen.queryByLabelText(/指定承办/)).toBeNull();
    await bench.press(/^改派/);
    await waitFor(() => expect(bench.sent('Reassign')).toMatchObject({ toDepartmentId: 'fire', designate: false }));
  });
});

describe('an answer', () => {
  const owed = clock({ id: 'c2', metric: 'contact' });
  const warning = /首次联系时限按未做到计/;
  const opened = async (over: Parameters<typeof acted>[0]) => {
    new Bench(serving([], acted({ clocks: [owed], ...over })), liaison).open('answer');
    await screen.findByRole('button', { name: /^答复|^办理答复|答复/ });
    return screen;
  };

  test('D3 without a contact is warned of before it is sent', async () => {
    await (await opened({})).findByText(warning);
  });

  test('D3 not where the contact was made, or none is owed', async () => {
    await opened({ clocks: [] });
    expect(screen.queryByText(warning)).toBeNull();
  });
});
