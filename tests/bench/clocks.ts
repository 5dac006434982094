import { workingTimeAdditions } from './clocks/working-time.js';

/** How fast deadlines are computed. */
workingTimeAdditions();
