import { temporaryCluster } from './cluster.js';
import { CLUSTER_VARIABLE } from './databases.js';

/** One cluster for the whole run; test processes inherit its address. Vitest calls this once for each project. */
export default async function startTestCluster(): Promise<(() => Promise<void>) | undefined> {
  if (process.env[CLUSTER_VARIABLE] !== undefined) return undefined;
  const cluster = await temporaryCluster({ settings: { max_connections: 400 } });
  process.env[CLUSTER_VARIABLE] = cluster.url;
  return async () => {
    delete process.env[CLUSTER_VARIABLE];
    await cluster.destroy();
  };
}
