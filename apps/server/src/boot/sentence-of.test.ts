import { describe, expect, it } from 'vitest';
import { ConfigError } from '../config.js';
import { sentenceOf } from './sentence-of.js';

const url = 'postgres://floor:hunter2@db.example:5432/floor';
const coded = (code: string, cause?: unknown) => Object.assign(new Error('x', { cause }), { code });

describe('why a start failed', () => {
  it('is the sentence that says what to change', () => {
    expect(sentenceOf(new ConfigError('PORT must be a number'), undefined)).toBe('PORT must be a number');
  });

  it.each([
    [coded('ECONNREFUSED'), 'nothing listens there'],
    [new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')]), 'nothing listens there'],
    [new Error('x', { cause: coded('28P01') }), 'the password is wrong'],
    [coded('3D000'), 'there is no such database'],
  ])('names the database without its password: %s', (error, problem) => {
    expect(sentenceOf(error, url)).toBe(
      `DATABASE_URL: the database floor on db.example:5432 cannot be used: ${problem}.`,
    );
  });

  it('is none for a fault, whose stack is wanted', () => {
    expect(sentenceOf(new TypeError('x is not a function'), url)).toBeNull();
    expect(sentenceOf(coded('ECONNREFUSED'), undefined)).toBeNull();
  });
});
