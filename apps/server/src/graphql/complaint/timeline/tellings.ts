import type { Tellings } from './facts.js';
import { clockTellings } from './tell-clocks.js';
import { handlingTellings } from './tell-handling.js';
import { pressureTellings } from './tell-pressure.js';
import { requestTellings } from './tell-requests.js';
import { settlingTellings } from './tell-settling.js';
import type { TimelineVerb } from './verb.js';

/** Total over the verbs: an event that the domain gains and nobody tells does not compile. */
export const tellings: Tellings<TimelineVerb> = {
  ...handlingTellings,
  ...requestTellings,
  ...pressureTellings,
  ...settlingTellings,
  ...clockTellings,
};
