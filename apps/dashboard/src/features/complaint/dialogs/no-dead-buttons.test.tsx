import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Verb } from '../case/verbs/verb.js';
import { acted, callback, escalation, leg, supervisionOrder, urge } from '../testing/acted.js';
import { Bench, serving } from '../testing/bench.js';
import { liaison, supervisor } from '../testing/seat.js';
import { drafts } from './drafts.js';

afterEach(cleanup);
beforeEach(() => drafts.clear(''));

const whole = acted({
  assignments: [leg(), leg({ id: 'a2', departmentId: 'fire', role: 'assist' })],
  urges: [urge()],
  supervisions: [supervisionOrder()],
  escalations: [escalation()],
  callbacks: [callback()],
});

/** Those that ask for nothing that could be missing. */
const asksNothing: readonly Verb[] = ['sign', 'acknowledge', 'accept', 'withdrawRequest', 'close'];

test.each(Object.values(Verb).flatMap((verb) => [[verb, supervisor] as const, [verb, liaison] as const]))(
  'C8 the empty form of %s can be pressed, sends nothing, and leads to what is missing',
  async (verb, me) => {
    const server = serving([], whole);
    const bench = new Bench(server, me).open(verb);
    const submit = await screen
      .findByRole('button', { name: (_, element) => element.getAttribute('type') === 'submit' }, { timeout: 4_000 })
      .catch(() => null);
    if (submit === null || asksNothing.includes(verb)) return;
    expect((submit as HTMLButtonElement).disabled).toBe(false);
    submit.click();
    const said = await screen.findAllByRole('alert');
    expect(said.map(({ textContent }) => textContent).join('')).toMatch(/还没有|要晚于|现在|没有改动|至少|原因/);
    expect(document.querySelector('form')?.contains(document.activeElement) ?? true).toBe(true);
    expect(bench.closed).toEqual([]);
  },
);
