import { expect, it } from 'vitest';
import { Crowd } from './crowd.js';

it('K3 each has so many sockets and no more; who leaves makes room for one of their own', () => {
  const crowd = new Crowd(2);
  const [first, second] = [crowd.enter('sun'), crowd.enter('sun')];
  expect([first, second]).not.toContain(null);
  expect(crowd.enter('sun')).toBeNull();
  expect(crowd.enter('wen')).not.toBeNull();
  first?.();
  expect(crowd.enter('sun')).not.toBeNull();
  expect(crowd.enter('sun')).toBeNull();
});
