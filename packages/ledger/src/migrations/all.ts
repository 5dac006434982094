import { Initial1763800000000 } from './0001-initial.js';

/** In the order in which they run. Released ones are never edited; a change is a new one. */
export const migrations = [Initial1763800000000];
