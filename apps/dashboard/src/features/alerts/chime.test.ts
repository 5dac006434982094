import { expect, test } from 'vitest';
import { Chime } from './chime.js';

/** As much of a browser's audio as the chime touches. */
function fakeAudio(state: AudioContextState) {
  const started: number[] = [];
  const node = { connect: () => node };
  const audio = {
    state,
    currentTime: 5,
    destination: node,
    createGain: () => ({ ...node, gain: { setValueAtTime: () => {}, exponentialRampToValueAtTime: () => {} } }),
    createOscillator: () => ({
      ...node,
      frequency: { value: 0 },
      start: (at: number) => void started.push(at),
      stop: () => {},
    }),
    resume: async () => {
      audio.state = 'running';
    },
  };
  return { audio, started };
}
const chimeOver = (audio: unknown) => new Chime(() => audio as AudioContext);

test('before anybody has touched the page it stays silent and does not fail', () => {
  const { audio, started } = fakeAudio('running');
  expect(chimeOver(audio).ring()).toBe(false);
  expect(started).toEqual([]);
});

test('once touched it sounds two tones, one after the other', () => {
  const { audio, started } = fakeAudio('running');
  const chime = chimeOver(audio);
  chime.unlock();
  expect(chime.ring()).toBe(true);
  expect(started).toHaveLength(2);
  expect(started[1]).toBeGreaterThan(started[0] ?? 0);
});

test('a browser that keeps audio suspended is asked to resume, and not rung meanwhile', () => {
  const { audio } = fakeAudio('suspended');
  let asked = 0;
  audio.resume = async () => {
    asked += 1;
  };
  const chime = chimeOver(audio);
  chime.unlock();
  expect(asked).toBe(1);
  expect(chime.ring()).toBe(false);
});
