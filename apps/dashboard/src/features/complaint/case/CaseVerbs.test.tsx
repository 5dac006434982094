import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { acted, escalation, offering } from '../testing/acted.js';
import { FakeServer } from '../testing/fake-server.js';
import { seat, supervisor } from '../testing/seat.js';
import { CaseVerbs } from './CaseVerbs.js';
import type { Acted } from './verbs/acted.js';
import { offersFor } from './verbs/offers.js';
import type { Verb } from './verbs/verb.js';

afterEach(cleanup);

/** The verbs of a case before a supervisor; answers what was given. */
function shown(complaint: Acted): readonly Verb[] {
  const given: Verb[] = [];
  seat(
    supervisor,
    new FakeServer(() => ({})),
    <CaseVerbs offers={offersFor(complaint)} busy={null} onVerb={(verb) => given.push(verb)} />,
  );
  return given;
}

const bar = () => within(screen.getByRole('toolbar', { name: '可以做的' }));
const openMenu = () => act(async () => fireEvent.click(bar().getByRole('button', { name: '更多' })));

test('the next step is the strong one, the keys of the row stay, and the rest waits under its headings', async () => {
  const complaint = acted({ escalations: [escalation()] });
  const later: readonly Verb[] = [
    'dispatch',
    'sign',
    'rule',
    'answer',
    'accept',
    'close',
    'recordContact',
    'judgeUrge',
  ];
  const more: readonly Verb[] = [
    'replySupervision',
    'answerUrge',
    'judgeSupervision',
    'decide',
    'recordCallback',
    'rejectAnswer',
  ];
  const nothing = Object.fromEntries([...later, ...more].map((verb) => [verb, { __typename: 'NoBreach' } as const]));
  const given = shown({ ...complaint, offers: offering(complaint, nothing) });
  const strong = bar().getByRole('button', { name: /^确认升级/ });
  expect(strong.getAttribute('data-variant')).toBe('filled');
  expect(strong.getAttribute('aria-keyshortcuts')).toBe('a');
  expect(bar().getByRole('button', { name: /^催办/ }).getAttribute('aria-keyshortcuts')).toBe('u');
  await openMenu();
  expect(screen.getByText('申请与裁定')).toBeDefined();
  await act(async () => fireEvent.click(screen.getByRole('menuitem', { name: '成立协调小组' })));
  expect(given).toEqual(['convene']);
});

test('C9 what cannot be done can be reached, says why, and asks the desk that says it aloud', async () => {
  const complaint = acted();
  const offers = offering(complaint, {
    askReturn: { __typename: 'Designated' },
    askExtension: { __typename: 'TooLate', until: '2026-11-22T02:00:00.000Z' },
    supervise: { __typename: 'SupervisionPending', rung: 'supervision' },
  });
  const given = shown({ ...complaint, offers });
  await openMenu();
  for (const [verb, why] of [
    ['申请退单', '中心已指定由本单位承办，不能退单。'],
    ['申请延期', '已过，不能再申请。'],
    ['下达督办', '尚未销号。'],
  ] as const) {
    const item = screen.getByRole('menuitem', { name: new RegExp(verb) });
    expect(item.textContent).toContain(why);
    expect(item.getAttribute('aria-disabled')).toBe('true');
    expect(item.hasAttribute('disabled')).toBe(false);
    await act(async () => fireEvent.click(item));
  }
  expect(given).toEqual(['askReturn', 'askExtension', 'supervise']);
});
