import { HOUR } from '@watchfloor/domain/time';
import { ManualClock } from '@watchfloor/testkit/clock';
import { within } from '@watchfloor/testkit/waits';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashPassword } from '../src/identity/passwords.js';
import { MORNING, PASSWORD, TestFloor } from './floor.js';
import type { Closing, Session } from './session.js';

const clock = new ManualClock(MORNING);
let floor: TestFloor;
beforeAll(async () => {
  floor = await TestFloor.open({ time: clock });
});
afterAll(() => floor.close());

const signedIn = async (session: Session): Promise<boolean> => (await session.answer('{ me { id } }')).status === 200;

/** Opens a socket that listens, and resolves to how it ended. */
async function openTab(session: Session): Promise<{ readonly closing: Promise<Closing> }> {
  let ended: (closing: Closing) => void = () => undefined;
  const closing = new Promise<Closing>((resolve) => {
    ended = resolve;
  });
  await session.listen('subscription { boardChanged { open } }', {}, session.socket(ended)).next();
  return { closing };
}

/** Resolves when the server has asked the database after its open sessions, from now on. */
function nextLook(): Promise<void> {
  const { sessions } = floor.server.ledger;
  const find = sessions.find;
  return new Promise((resolve) => {
    sessions.find = async (tokens) => {
      const found = await find.call(sessions, tokens);
      sessions.find = find;
      resolve();
      return found;
    };
  });
}

describe('A7 a change of the account ends its sessions', () => {
  it('A7 with a new password the old cookie answers nothing, and open sockets close', async () => {
    const sun = await floor.as('sun');
    const { closing } = await openTab(sun);
    await floor.server.ledger.accounts.setPassword('sun', await hashPassword(PASSWORD));
    expect(await signedIn(sun)).toBe(false);
    expect(await within(closing, 'the end of the socket', 5_000)).toMatchObject({ code: 4403 });
    expect(await signedIn(await floor.as('sun'))).toBe(true);
  });

  it('A7 an account that was disabled and enabled again must sign in again', async () => {
    const li = await floor.as('li');
    await floor.server.ledger.accounts.setDisabled('li', true);
    await floor.server.ledger.accounts.setDisabled('li', false);
    expect(await signedIn(li)).toBe(false);
    expect(await signedIn(await floor.as('li'))).toBe(true);
  });
});

describe('A7 a session has an end', () => {
  it('A7 which an open tab does not move on', async () => {
    const wen = await floor.as('wen');
    const { closing } = await openTab(wen);
    clock.advance(7 * HOUR);
    await within(nextLook(), 'a look at the sessions');
    await within(nextLook(), 'another look at the sessions');
    clock.advance(5 * HOUR);
    expect(await within(closing, 'the end of the socket', 5_000)).toMatchObject({ code: 4403 });
    expect(await signedIn(wen)).toBe(false);
  });

  it('A7 which comes after a day whatever is done', async () => {
    const ad = await floor.as('ad');
    for (let hour = 0; hour < 23; hour += 1) {
      clock.advance(HOUR);
      expect(await signedIn(ad), `after ${hour + 1} hours`).toBe(true);
    }
    const { closing } = await openTab(ad);
    clock.advance(HOUR);
    expect(await signedIn(ad)).toBe(false);
    expect(await within(closing, 'the end of the socket', 5_000)).toMatchObject({ code: 4403 });
  });
});
