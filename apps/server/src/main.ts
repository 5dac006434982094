import 'reflect-metadata';
import { Closers } from './boot/closers.js';
import { openDatabase } from './boot/database.js';
import { folderProblem } from './boot/folder-problem.js';
import { sentenceOf } from './boot/sentence-of.js';
import { readConfig } from './config.js';
import { loggableError } from './observe/loggable-error.js';
import { createLogger } from './observe/logger.js';
import { builtDashboard } from './paths.js';
import { startServer } from './server.js';
import { roomIn } from './storage/room.js';

/** Starts everything, says where, and serves until SIGINT, SIGTERM or SIGHUP, or until the supervisor that it is tied to is gone. */
async function main(): Promise<void> {
  const config = readConfig(process.env, builtDashboard);
  const logger = createLogger(config.logLevel);
  const closers = new Closers(logger);
  // Node would print the error with everything that it carries
  process.on('uncaughtException', (error) => {
    logger.fatal({ err: error }, 'a fault that nobody caught');
    process.exit(1);
  });
  // once is enough: Ctrl-C reaches us directly and through those who started us
  const stop = () => void closers.close().then(() => process.exit(0));
  for (const wish of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) process.on(wish, stop);
  try {
    const database = await openDatabase(config, closers, logger);
    if (closers.begun) return;
    const server = await startServer(
      { ...config, databaseUrl: database.url },
      { logger, progress: tellProgress, room: database.room },
    );
    closers.add('the server', server.stop);
    closers.add('the watch over the database', database.letDie);
    database.announce(server.url);
    console.log(`督办台 Watchfloor  ${server.url}`);
  } catch (error) {
    // told to stop while it started: what was pulled from under it is no failure
    if (closers.begun) return;
    const room = await roomIn(config.dataDir).catch(() => undefined);
    await closers.close();
    throw config.databaseUrl === undefined ? folderProblem(error, config.dataDir, room) : error;
  }
}

/** One line that counts up on a terminal; first and last where lines are kept. */
function tellProgress(done: number, of: number): void {
  const line = `Loading the demo city: ${done} of ${of} complaints`;
  if (process.stdout.isTTY) process.stdout.write(`\r${line}${done === of ? '\n' : ''}`);
  else if (done === 0 || done === of) console.log(line);
}

main().catch((error: unknown) => {
  console.error(sentenceOf(error, process.env.DATABASE_URL) ?? loggableError(error));
  process.exit(1);
});
