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
