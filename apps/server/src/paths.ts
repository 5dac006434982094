import { fileURLToPath } from 'node:url';

/** From `src` and from `dist` alike: both lie two folders below the project. */
const fromProject = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

export const projectRoot = fromProject('.');
export const contractFile = fromProject('packages/contract/schema.graphql');
export const builtDashboard = fromProject('apps/dashboard/dist');
