import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { acted, clock, escalation, law, leg, supervisionOrder } from '../testing/acted.js';
import { FakeServer } from '../testing/fake-server.js';
import { seat, supervisor } from '../testing/seat.js';
import { CaseVerbs } from './CaseVerbs.js';
import type { Acted } from './verbs/acted.js';
import { offersFor } from './verbs/offers.js';
import type { Verb, Viewer } from './verbs/verb.js';

afterEach(cleanup);

const viewer: Viewer = { name: '王敏', role: 'supervisor', departmentId: null };

/** The verbs of a case before a supervisor; answers what was given. */
function shown(complaint: Acted): readonly Verb[] {
  const given: Verb[] = [];
  seat(
    supervisor,
    new FakeServer(() => ({})),
    <CaseVerbs offers={offersFor(complaint, viewer, law)} busy={null} onVerb={(verb) => given.push(verb)} />,
  );
  return given;
}

const bar = () => within(screen.getByRole('toolbar', { name: '可以做的' }));
const openMenu = () => act(async () => fireEvent.click(bar().getByRole('button', { name: '更多' })));

test('the next step is the strong one, the keys of the row stay, and the rest waits under its headings', async () => {
  const given = shown(acted({ escalations: [escalation()] }));
  const strong = bar().getByRole('button', { name: /^确认升级/ });
  expect(strong.getAttribute('data-variant')).toBe('filled');
  expect(strong.getAttribute('aria-keyshortcuts')).toBe('a');
  expect(bar().getByRole('button', { name: /^催办/ }).getAttribute('aria-keyshortcuts')).toBe('u');
  await openMenu();
  expect(screen.getByText('申请与裁定')).toBeDefined();
  await act(async () => fireEvent.click(screen.getByRole('menuitem', { name: '成立协调小组' })));
  expect(given).toEqual(['convene']);
});

test('what must wait says for what, and cannot be given', async () => {
  const overdue = clock({ breach: { at: '2026-11-22T02:00:00.000Z', state: 'standing' } });
  const given = shown(
    acted({ assignments: [leg({ designated: true })], clocks: [overdue], supervisions: [supervisionOrder()] }),
  );
  await openMenu();
  for (const [verb, why] of [
    ['申请退单', '中心已指定承办，不能退单。'],
    ['申请延期', '已经超期，不能再申请延期。'],
    ['下达督办', '已有督办单，尚未销号。'],
  ] as const) {
    const item = screen.getByRole('menuitem', { name: new RegExp(verb) });
    expect(item.textContent).toContain(why);
    await act(async () => fireEvent.click(item));
  }
  expect(given).toEqual([]);
});
