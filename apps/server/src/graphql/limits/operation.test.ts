import { assertScalarType, buildSchema, parse } from 'graphql';
import { expect, it } from 'vitest';
import { MOST_ERRORS } from './most.js';
import { weigh } from './operation.js';

const schema = buildSchema('type Query { me: Me, queue(first: Int): Me } type Me { name: String }');

it('K1 fragments that name each other twice count once each, however many they are', () => {
  const last = 40;
  const next = (nth: number) => (nth < last ? `...f${nth + 1} ...f${nth + 1}` : 'queue(first: 7) { name }');
  const fragments = Array.from({ length: last + 1 }, (_, nth) => `fragment f${nth} on Query { ${next(nth)} }`);
  // expanded anew at each name it would take until the end of the year
  expect(weigh(schema, { document: parse(`{ ...f0 me { name } } ${fragments.join(' ')}`) })).toEqual({ cost: 8 });
});

it('K1 what stands in fragments costs what it costs outside of them', () => {
  const named = parse(
    '{ ...a ... on Query { b: queue(first: 3) { name } } } fragment a on Query { queue(first: 4) { name } }',
  );
  expect(weigh(schema, { document: named })).toEqual({ cost: 7 });
});

it('K1 of variables that are wrong no more are looked at than are told of', () => {
  const days = buildSchema('scalar Day type Query { on(days: [Day!]!): Int }');
  let looked = 0;
  assertScalarType(days.getType('Day')).parseValue = () => {
    looked += 1;
    throw new Error('no day');
  };
  const document = parse('query ($days: [Day!]!) { on(days: $days) }');
  expect(weigh(days, { document, variables: { days: Array.from({ length: 1_999 }, () => 'x') } })).toEqual({ cost: 0 });
  expect(looked).toBe(MOST_ERRORS + 1);
});
