import { CombinedError } from 'urql';
import { expect, test } from 'vitest';
import { answered, faultOf } from './answered.js';

const fault = new CombinedError({ graphQLErrors: [{ message: 'Fault f-7.', extensions: { id: 'f-7' } }] });
const cut = new CombinedError({ networkError: new TypeError('the line is cut') });

test('no data is no answer, whether the line was cut or a fault left it null', () => {
  expect([answered({}), answered({ data: undefined }), answered({ data: null })]).toEqual([null, null, null]);
  expect(answered({ data: { result: 1 } })).toEqual({ result: 1 });
});

test('a fault is known by its id, and a cut line has none', () => {
  expect([faultOf(fault), faultOf(cut), faultOf(undefined)]).toEqual(['f-7', null, null]);
});
