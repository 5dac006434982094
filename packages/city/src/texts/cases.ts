import type { CategoryTexts } from './case.js';
import { civil } from './civil.js';
import { ecology } from './ecology.js';
import { education } from './education.js';
import { health } from './health.js';
import { housing } from './housing.js';
import { labour } from './labour.js';
import { market } from './market.js';
import { safety } from './safety.js';
import { service } from './service.js';
import { transport } from './transport.js';
import { urban } from './urban.js';
import { utilities } from './utilities.js';

/** Every situation of every second-level category. */
export const CASES: CategoryTexts = {
  ...housing,
  ...utilities,
  ...urban,
  ...transport,
  ...labour,
  ...market,
  ...ecology,
  ...education,
  ...health,
  ...civil,
  ...safety,
  ...service,
};
