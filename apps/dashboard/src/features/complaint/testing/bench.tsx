import { notifications } from '@mantine/notifications';
import { act, fireEvent, screen } from '@testing-library/react';
import type { Millis } from '@watchfloor/domain/time';
import { expect } from 'vitest';
import type { Me } from '../../../app/session/me.js';
import type { FakeLive } from '../../../live/testing/fake-live.js';
import type { Law } from '../case/use-law.js';
import type { Verb } from '../case/verbs/verb.js';
import { ActionDialog } from '../dialogs/ActionDialog.js';
import type { ActedCase } from '../dialogs/use-acted.js';
import { acted, done, law } from './acted.js';
import { type Answer, FakeServer } from './fake-server.js';
import { seat, supervisor } from './seat.js';

/** A server that knows one complaint and the law, and answers each command with the next of these, then "done". */
export function serving(
  answers: readonly Answer[] = [],
  complaint: ActedCase = acted(),
  lawInForce: Law = law,
): FakeServer {
  const left = [...answers];
  return new FakeServer((operation) => {
    if (operation === 'Acted') return { complaint };
    if (operation === 'LawInForce') return { lawInForce };
    if (operation === 'PauseOutlook') return { complaint: { pauseOutlooks: [outlook] } };
    if (operation === 'DepartmentLoad') return { board: { byDepartment: [] } };
    return left.shift() ?? done;
  });
}

/** Asked on Sunday 2026-11-22: the usual lengths, and a month at the most. */
const outlook = {
  assignmentId: 'a1',
  choices: [
    { length: 'oneDay', at: '2026-11-23T09:30:00.000Z' },
    { length: 'threeDays', at: '2026-11-25T09:30:00.000Z' },
    { length: 'oneWeek', at: '2026-11-30T09:30:00.000Z' },
    { length: 'twoWeeks', at: '2026-12-07T09:30:00.000Z' },
  ],
  causes: [{ cause: 'works', until: '2026-12-02T02:30:00.000Z' }],
};

/** A refusal as the server sends it. */
export const refused = (typename: string, data: Record<string, unknown> = {}): Answer => ({
  result: { __typename: typename, ...data },
});

/** The form of a verb before a person. */
export class Bench {
  /** Those of many that it was told are done. */
  readonly done: string[] = [];
  /** The verbs whose dialog has closed, in their order. */
  readonly closed: Verb[] = [];
  #seated: FakeLive | undefined;

  constructor(
    readonly server: FakeServer,
    private readonly me: Me = supervisor,
  ) {}

  open(verb: Verb, ids: readonly string[] = ['c1']): this {
    // what an earlier form has said is not what this one says
    notifications.clean();
    this.#seated = seat(
      this.me,
      this.server,
      <ActionDialog
        verb={verb}
        complaintIds={ids}
        onDone={(done) => this.done.push(...done)}
        onClose={() => this.closed.push(verb)}
      />,
    );
    return this;
  }

  /** Time goes by while the form is open. */
  pass(length: Millis): void {
    act(() => this.#seated?.clock.pass(length));
  }

  async write(label: RegExp, text: string): Promise<void> {
    const field = await screen.findByLabelText(label, { selector: 'input, textarea' });
    fireEvent.change(field, { target: { value: text } });
  }

  /** Presses a button of the dialog. */
  async press(name: RegExp): Promise<void> {
    await act(async () => fireEvent.click(screen.getByRole('button', { name })));
  }

  /** Chooses a radio, one of two answers, or ticks a box. */
  async choose(label: string | RegExp): Promise<void> {
    const field = await screen.findByLabelText(label, { selector: 'input' });
    await act(async () => fireEvent.click(field));
  }

  /** Presses a button that cannot send yet: the form stays, says why, and the focus is in it. */
  async stays(name: RegExp, why: RegExp): Promise<void> {
    expect(this.button(name).disabled).toBe(false);
    this.button(name).focus();
    await this.press(name);
    const said = screen.getAllByRole('alert').map(({ textContent }) => textContent ?? '');
    expect(said.join('\n')).toMatch(why);
    expect(document.querySelector('form')?.contains(document.activeElement)).toBe(true);
    expect(this.closed).toEqual([]);
  }

  button(name: RegExp): HTMLButtonElement {
    return screen.getByRole<HTMLButtonElement>('button', { name });
  }

  /** What the last command of this name carried. */
  sent(command: string): Record<string, unknown> | undefined {
    return this.server.inputs(command).at(-1);
  }
}
