import { once } from 'node:events';
import { startPostgres } from '../src/start.js';

const [dataDir = ''] = process.argv.slice(2);
const postgres = await startPostgres({ dataDir });
process.send?.({ port: postgres.port, reused: postgres.reused });
await once(process, 'message');
await postgres.stop();
process.disconnect();
