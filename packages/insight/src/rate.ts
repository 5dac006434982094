/** A share together with what it is a share of: a rate is never published without its counts. */
export interface Rate {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * `numerator ÷ denominator`; null, shown as a dash, where there is nothing to divide by. A published zero would rank a
 * department that had no case below one that failed in every case (docs/domain.md, figures).
 *
 * @throws RangeError on counts that are negative or no numbers
 */
export function rate(numerator: number, denominator: number): number | null {
  if (!(numerator >= 0 && denominator >= 0)) throw new RangeError(`not counts: ${numerator} of ${denominator}`);
  return denominator === 0 ? null : numerator / denominator;
}

/** The value of a rate, null where its denominator is 0. */
export const shareOf = ({ numerator, denominator }: Rate): number | null => rate(numerator, denominator);

/**
 * The rate of several groups taken together: Σ numerators ÷ Σ denominators. Not the mean of their rates, in which a
 * department with two cases weighs as much as one with two thousand (docs/domain.md, figures).
 */
export function pooled(rates: readonly Rate[]): Rate {
  return rates.reduce(
    (sum, { numerator, denominator }) => ({
      numerator: sum.numerator + numerator,
      denominator: sum.denominator + denominator,
    }),
    { numerator: 0, denominator: 0 },
  );
}

/**
 * The arithmetic mean of the groups' rates, each group weighing the same; groups without a case do not count. Null where
 * no group has any. Some cities publish it as their summary (docs/domain.md, figures).
 */
export function meanOfRates(rates: readonly Rate[]): number | null {
  const values = rates.map(shareOf).filter((value) => value !== null);
  return rate(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  );
}
