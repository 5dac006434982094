/** Of every demo account. Everybody knows it; the sign-in page offers it for one click. */
export const DEMO_PASSWORD = 'watchfloor';
