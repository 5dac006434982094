import { describeLogPort } from '@watchfloor/feed/testing/log-port.features';
import { stage } from './staged-writer.js';
import { ledgerTest } from './support.js';

for (const notify of [true, false]) {
  describeLogPort(`PostgreSQL ${notify ? 'with' : 'without'} nudges`, async () => {
    const { ledger, client, close } = await ledgerTest({ notify, pollMs: 20 });
    return {
      log: ledger.log,
      now: () => ledger.now(),
      begin: async (draft) => stage(await client(), draft),
      close,
    };
  });
}
