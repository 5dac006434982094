import { cleanup, screen, waitFor } from '@testing-library/react';
import { chinaSpec } from '@watchfloor/domain/calendars/china';
import { defaultPolicy } from '@watchfloor/domain/policies/default';
import type { ComponentType } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { drafts } from './drafts/drafts.js';
import {
  acted,
  callback,
  escalation,
  leg,
  request,
  supervisionOrder,
  urge,
} from './features/complaint/testing/acted.js';
import { serving } from './features/complaint/testing/bench.js';
import { liaison, seat, supervisor } from './features/complaint/testing/seat.js';

afterEach(cleanup);
beforeEach(() => drafts.clear(''));

const sources = import.meta.glob<string>('./**/*.tsx', { query: '?raw', import: 'default', eager: true });
const written = Object.entries(sources).filter(([path]) => !path.includes('.test.'));

/** Every component of the page that is a dialog: a new one is pressed here without being listed. */
const dialogs = Object.entries(
  import.meta.glob<Record<string, unknown>>(['./**/*Dialog.tsx', './**/*Dialogs.tsx'], { eager: true }),
).flatMap(([path, module]) =>
  Object.entries(module).flatMap(([name, Dialog]) =>
    typeof Dialog === 'function' && name.endsWith('Dialog')
      ? [{ path, name, Dialog: Dialog as ComponentType<Record<string, unknown>> }]
      : [],
  ),
);

/** A case in which every form has something to be about. */
const whole = acted({
  assignments: [leg(), leg({ id: 'a2', departmentId: 'fire', role: 'assist' })],
  urges: [urge()],
  supervisions: [supervisionOrder()],
  escalations: [escalation()],
  callbacks: [callback()],
  requests: [request()],
});
const seen = { id: 'c1', number: '26-000001', title: '地下室燃气味浓', version: 7, legs: [whole.assignments[0]] };
const ignore = () => undefined;

const waiting = {
  ...{ id: 1, kind: 'policy', cause: 'published', version: '2026.2', document: defaultPolicy, openClocks: 'keep' },
  ...{
    amnestySince: null,
    basedOn: '2026.1',
    note: '按新规调整',
    at: '2026-11-22T02:00:00.000Z',
    by: '何宁',
    own: false,
  },
};

/** Everything that a dialog of the page may want to be told. */
const given = {
  ...{
    complaint: whole,
    complaints: [whole],
    complaintId: 'c1',
    complaintIds: ['c1'],
    seen: [seen, { ...seen, id: 'c2' }],
    caller: { name: '张*', phone: '138****8000' },
  },
  ...{
    kind: 'policy',
    draft: { body: defaultPolicy, changed: true, basedOn: '1', movedFrom: null, conflicts: [], edit: ignore },
  },
  ...{ waiting: null, ended: null, inForce: { id: 1, version: '1', by: '何宁', at: '2026-11-22T02:00:00.000Z' } },
  ...{ file: { name: 'days.csv', text: 'nothing' }, spec: chinaSpec },
  ...{
    verb: 'escalate',
    about: { verb: 'escalate' },
    field: 'reason',
    targets: [],
    draftPrefix: 'any:',
    orderOf: ignore,
    children: null,
  },
  ...{ reload: ignore, onDone: ignore, onClose: ignore, onRevealed: ignore, onDeclare: ignore, onTake: ignore },
  ...{ onPublished: ignore, confirmed: 'byAnother', proposal: waiting },
};

const submitButton = () =>
  screen
    .findByRole('button', { name: (_, element) => element.getAttribute('type') === 'submit' }, { timeout: 4_000 })
    .catch(() => null) as Promise<HTMLButtonElement | null>;

const commands = (server: ReturnType<typeof serving>) =>
  server.asked.filter(({ query }) => query.trimStart().startsWith('mutation') && !query.includes('DryRun'));

/** The focus is led into the form, to something to be filled in where there is anything. */
async function begins(form: HTMLFormElement | null): Promise<void> {
  // or to the step that comes first
  const fields = 'input:not([type="hidden"]):not(:disabled), textarea, select, button[data-problem]';
  const wanted = form?.querySelector(fields) ? fields : 'button';
  await waitFor(() => expect(form?.querySelector(':focus')?.matches(wanted)).toBe(true));
}

/** Presses the button of an empty form: it sends only what lacks nothing, and else says what is missing and leads there. */
async function press(server: ReturnType<typeof serving>): Promise<void> {
  const submit = await submitButton();
  expect(submit?.disabled).toBe(false);
  if (submit === null) return;
  const form = submit.closest('form');
  await begins(form);
  const asks = form?.querySelector('[required], [data-choice], button[data-problem]') ?? null;
  submit.focus();
  submit.click();
  await Promise.resolve();
  if (asks === null) return;
  expect(commands(server)).toEqual([]);
  const said = await screen.findAllByRole('alert');
  expect(said.some((one) => !one.hidden && one.textContent !== '')).toBe(true);
  expect(form?.contains(document.activeElement)).toBe(true);
}

test.each(
  dialogs.flatMap(({ name, Dialog }) => [supervisor, liaison].map((me) => [name, me.role, Dialog, me] as const)),
)(
  'C8 the empty %s begins at a field, can be pressed by a %s, sends nothing that lacks something, and leads to what is missing',
  async (_name, _role, Dialog, me) => {
    const server = serving([], whole);
    seat(me, server, <Dialog {...given} />);
    await press(server);
  },
);

/** What may have a form or a button that sends: the frame that all dialogs stand in, and the door, which asks the browser. */
const frames = ['./ui/DialogFrame.tsx', './app/sign-in/SignInPage.tsx'];

test('C8 there is no form but in the frame, no button that is dead for what is missing, and no limit beside the contract’s', () => {
  const dead = /<(?:Button|ActionIcon|UnstyledButton|button)\b(?:(?!<\/?[A-Za-z])[\s\S])*?\sdisabled(?!=\{busy)/;
  expect(written.filter(([, source]) => dead.test(source)).map(([path]) => path)).toEqual([]);
  expect(written.filter(([, source]) => source.includes('maxLength')).map(([path]) => path)).toEqual([]);
  const sending = /<form\b|type="submit"/;
  expect(
    written
      .filter(([, source]) => sending.test(source))
      .map(([path]) => path)
      .toSorted(),
  ).toEqual(frames.toSorted());
});

test('C8 nothing stands above the page that Back would not close', () => {
  const above = /<(?:Modal|Drawer)\b/;
  const other = written.filter(([path, source]) => above.test(source) && path !== './ui/Sheet.tsx');
  // the palette brings a window of its own
  expect(other.map(([path]) => path)).toEqual(['./app/commands/Commands.tsx']);
});

test('C8 every dialog that stands in the frame is found by its name, and pressed above', () => {
  const pressed = new Set(dialogs.map(({ path }) => path));
  const framed = written.filter(([, source]) => /<(?:Dialog|Case|Verb)Frame\b|<(?:Text|Many)Dialog\b/.test(source));
  const unknown = framed.map(([path]) => path).filter((path) => !pressed.has(path) && !path.endsWith('Frame.tsx'));
  expect(unknown).toEqual([]);
  expect(dialogs.length).toBeGreaterThan(40);
});
