import { expect, it } from 'vitest';
import { sessionToken } from './cookie.js';

it.each([
  ['watchfloor_session=abc', 'abc'],
  ['theme=dark; watchfloor_session=a-b_c; x=y', 'a-b_c'],
  ['watchfloor_session=', null],
  ['other_watchfloor_session=abc', null],
  ['', null],
  [undefined, null],
])('the session token of the cookie header %j is %j', (cookie, token) => {
  expect(sessionToken({ cookie })).toBe(token);
});
