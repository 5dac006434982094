import { parseValue } from 'graphql';
import { describe, expect, it } from 'vitest';
import { InstantScalar, PositionScalar } from './scalars.js';

describe('Instant', () => {
  it('is epoch milliseconds inside and ISO 8601 in UTC outside', () => {
    expect(InstantScalar.serialize(1_772_413_200_000)).toBe('2026-03-02T01:00:00.000Z');
    expect(InstantScalar.parseValue('2026-03-02T09:00:00+08:00')).toBe(1_772_413_200_000);
    expect(InstantScalar.parseLiteral(parseValue('"2026-03-02T01:00:00Z"'))).toBe(1_772_413_200_000);
  });

  it.each(['2026-03-02', '2026-03-02T09:00:00', 'tomorrow', 1_772_413_200_000, null])(
    'is never %j: the zone must be said',
    (value) => {
      expect(() => InstantScalar.parseValue(value)).toThrow('give ISO 8601 with a zone');
    },
  );

  it.each(['2026-02-30T10:00:00Z', '2025-02-29T10:00:00Z', '2026-13-01T10:00Z', '2026-04-31T23:59:59.999+08:00'])(
    'I5 is never %j: no calendar has the day',
    (value) => {
      expect(() => InstantScalar.parseValue(value)).toThrow('give ISO 8601');
      expect(() => InstantScalar.parseLiteral(parseValue(JSON.stringify(value)))).toThrow('give ISO 8601');
    },
  );

  it.each(['0000-01-01T00:00:00Z', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '2026-03-02T24:01:00Z', '\0'])(
    'K2 is never %j: PostgreSQL and people know no such time',
    (value) => {
      expect(() => InstantScalar.parseValue(value)).toThrow('give ISO 8601');
    },
  );
});

describe('Position', () => {
  it('is a whole number beyond 32 bits', () => {
    expect(PositionScalar.parseValue(5_000_000_000)).toBe(5_000_000_000);
    expect(PositionScalar.parseLiteral(parseValue('5000000000'))).toBe(5_000_000_000);
  });

  it.each([-1, 1.5, '7', 2 ** 53])('is never %j', (value) => {
    expect(() => PositionScalar.parseValue(value)).toThrow('give a whole number');
  });
});
