import { expect, it } from 'vitest';
import { Crowd } from './crowd.js';

it('K3 a person, and an address, have so many sockets and no more; who leaves makes room', () => {
  const crowd = new Crowd({ perPerson: 2, perAddress: 3 });
  const [first, second] = [crowd.enter('sun', 'a'), crowd.enter('sun', 'b')];
  expect([first, second]).not.toContain(null);
  expect(crowd.enter('sun', 'c')).toBeNull();
  first?.();
  expect(crowd.enter('sun', 'a')).not.toBeNull();
  expect(crowd.enter('wen', 'a')).not.toBeNull();
  expect(crowd.enter(null, 'a')).not.toBeNull();
  expect(crowd.enter(null, 'a')).toBeNull();
  expect(crowd.enter('li', 'a')).toBeNull();
  expect(crowd.enter('li', 'b')).not.toBeNull();
});
