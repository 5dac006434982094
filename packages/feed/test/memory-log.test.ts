import { describeLogPort } from '../src/testing/log-port.features.js';
import { MemoryLog } from '../src/testing/memory-log.js';

describeLogPort('in memory', async () => {
  const log = new MemoryLog();
  return {
    log,
    async begin(draft) {
      const { position, commit, rollback } = log.begin(draft);
      return { position, commit: async () => commit(), rollback: async () => rollback() };
    },
    now: async () => Date.now(),
    close: async () => undefined,
  };
});
