import type { Binaries } from './binaries.js';
import type { ClusterFiles } from './locate.js';
import type { RunOptions } from './run.js';

/** PostgreSQL settings by name, e.g. `{ max_connections: 300 }`. */
export type Settings = Readonly<Record<string, string | number>>;

/** Where a cluster is and how its programs are run. */
export interface Cluster {
  readonly files: ClusterFiles;
  readonly binaries: Binaries;
  /** How the tools are run: as whom, where, with which environment. */
  readonly tool: RunOptions;
  readonly settings: Settings;
  /** False: faster, and a power cut may lose everything. */
  readonly durable: boolean;
}
