import type { Me } from '../../../../app/session/me.js';
import type { Viewer } from './verb.js';

/** Of the person at the screen what decides which verbs are offered. */
export const viewerOf = ({ name, role, department }: Me): Viewer => ({
  name,
  role,
  departmentId: department?.id ?? null,
});
