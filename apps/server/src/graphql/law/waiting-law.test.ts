import type { LawProposal } from '@watchfloor/ledger/law/outcome';
import { expect, it, onTestFinished } from 'vitest';
import { WaitingLaw } from './waiting-law.js';

const proposal = (id: number): LawProposal => ({ id }) as LawProposal;
const HOUR_MS = 3_600_000;

/** A database whose answers a test gives one by one, in the order that it chooses. */
function asked() {
  const questions: ((answer: readonly LawProposal[]) => void)[] = [];
  const waiting = () => new Promise<readonly LawProposal[]>((resolve) => questions.push(resolve));
  const room = new WaitingLaw({ waiting }, { warn: () => undefined }, HOUR_MS);
  const answer = async (nth: number, ...ids: readonly number[]) => {
    questions[nth]?.(ids.map(proposal));
    // what follows from an answer is done before the next turn
    await new Promise(setImmediate);
  };
  const leaving = new AbortController();
  onTestFinished(() => leaving.abort());
  return { room, answer, subscribe: () => room.subscribe(leaving.signal) };
}

it('A12 a reader who subscribes while another is told is told as well: each is compared with what it was told itself', async () => {
  const { room, answer, subscribe } = asked();
  const first = subscribe();
  await answer(0);
  await answer(1);
  const early = await first;
  expect((await early.next()).value).toEqual([]);

  const second = subscribe();
  // what the second is told first was read before the proposal, which the others hear of before it is one of them
  const look = room.look();
  await answer(3, 7);
  await look;
  expect((await early.next()).value).toEqual([proposal(7)]);
  await answer(2);
  await answer(4, 7);
  const late = await second;
  expect((await late.next()).value).toEqual([proposal(7)]);
});

it('A12 an answer that comes late says nothing any more', async () => {
  const { room, answer, subscribe } = asked();
  const opening = subscribe();
  await answer(0);
  await answer(1);
  const reader = await opening;
  expect((await reader.next()).value).toEqual([]);
  const [slow, quick] = [room.look(), room.look()];
  await answer(3, 8);
  await answer(2);
  await Promise.all([slow, quick]);
  expect((await reader.next()).value).toEqual([proposal(8)]);
});
