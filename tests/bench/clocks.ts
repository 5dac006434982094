import 'reflect-metadata';
import { armedThresholds } from './clocks/thresholds.js';
import { workingTimeAdditions } from './clocks/working-time.js';

/** How fast deadlines are computed, and what it costs to keep a million of them. */
workingTimeAdditions();
await armedThresholds();
