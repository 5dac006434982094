/** Chance, 0 … 1, by which many screens spread what they would otherwise all do in the same instant. */
export const spread = (): number => Math.random();
