import { buildSchema } from 'graphql';
import { expect, it } from 'vitest';
import { checkedDocument, crowdedSource, MOST_FRAGMENTS, MOST_LINES } from './document.js';
import { MOST_ERRORS } from './most.js';

const schema = buildSchema('type Query { me: String }');
const errorsIn = (source: string): readonly unknown[] => {
  const checked = checkedDocument(schema, source);
  return 'kind' in checked ? [] : checked;
};
const many = Array.from({ length: 300 }, (_, nth) => nth);

it('K1 of a document that is wrong everywhere a few errors are told, and that there are more', () => {
  const errors = errorsIn(`{ ${many.map((nth) => `nothing${nth}`).join(' ')} }`);
  expect(errors).toHaveLength(MOST_ERRORS + 1);
  expect(errors.at(-1)).toMatchObject({ message: expect.stringContaining('Too many validation errors') });
});

it.each(['\n', '\r', '\r\n'])('K1 a document has so many lines, which no token counts, however they end: %j', (end) => {
  const lines = (count: number) => `${end.repeat(count - 1)}{ me }`;
  expect(errorsIn(lines(MOST_LINES))).toEqual([]);
  expect(crowdedSource(lines(MOST_LINES))).toBeNull();
  const refused = { message: `The limit of ${MOST_LINES} lines is exceeded.`, extensions: { code: 'BAD_USER_INPUT' } };
  expect(errorsIn(lines(MOST_LINES + 1))).toMatchObject([refused]);
  expect(crowdedSource(lines(MOST_LINES + 1))).toMatchObject(refused);
});

it('K1 a document defines so many fragments, which validation compares two by two', () => {
  const chain = (count: number) =>
    `{ ...f0 } ${many
      .slice(0, count)
      .map((nth) => `fragment f${nth} on Query { me ${nth < count - 1 ? `...f${nth + 1}` : ''} }`)
      .join(' ')}`;
  expect(errorsIn(chain(MOST_FRAGMENTS))).toEqual([]);
  expect(crowdedSource(chain(MOST_FRAGMENTS))).toBeNull();
  const refused = {
    message: `The limit of ${MOST_FRAGMENTS} fragments is exceeded.`,
    extensions: { code: 'BAD_USER_INPUT' },
  };
  expect(errorsIn(chain(MOST_FRAGMENTS + 1))).toMatchObject([refused]);
  expect(crowdedSource(chain(MOST_FRAGMENTS + 1))).toMatchObject(refused);
});
