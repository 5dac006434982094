import type { LawBook } from '@watchfloor/domain/decision';
import type { Directory } from '@watchfloor/domain/directory';
import type { WriteRooms } from './attempt.js';
import type { Gate } from './gate.js';
import type { AlreadyKnown, HistoryOutcome, HistoryRefused, Prepared } from './history.js';
import { type BatchKnowledge, beginBatch, lookAtBatch } from './history-knowledge.js';
import { type Lived, live } from './history-life.js';
import { insert } from './insert.js';
import { retryingRaces } from './retry.js';
import { type Statement, Transaction } from './transaction.js';

/** One transaction's worth of histories: decides them all, passes the gate, and writes those that were not refused. */
export const writeBatch = (
  rooms: WriteRooms,
  directory: Directory,
  histories: readonly Prepared[],
  gate: Gate,
): Promise<readonly HistoryOutcome[]> =>
  retryingRaces(() =>
    Transaction.run(rooms.dataSource, async (transaction) => {
      const batch = await beginBatch(transaction, histories);
      const law = await rooms.law.at(batch.lawRevision, [], (ask) => transaction.query(ask));
      const lives = histories.map((history) => lifeOf(rooms, law, directory, batch, history));
      const lived = lives.filter((life) => life.kind === 'lived');
      const statements = writing(rooms, law, batch, lived);
      await gate.pass();
      if (lived.length > 0) await commit(rooms, transaction, statements, lived);
      return lives.map(outcomeOf);
    }),
  );

/** The outcomes that `writeBatch` would have; no number is drawn, and nothing stays. */
export const previewBatch = (
  rooms: WriteRooms,
  directory: Directory,
  histories: readonly Prepared[],
): Promise<readonly HistoryOutcome[]> =>
  Transaction.run(rooms.dataSource, async (transaction) => {
    const batch = await lookAtBatch(transaction, histories);
    const law = await rooms.law.at(batch.lawRevision, [], (ask) => transaction.query(ask));
    return histories.map((history) => outcomeOf(lifeOf(rooms, law, directory, batch, history)));
  });

function lifeOf(
  rooms: WriteRooms,
  law: LawBook,
  directory: Directory,
  batch: BatchKnowledge,
  history: Prepared,
): Lived | HistoryRefused | AlreadyKnown {
  const known = batch.knows(history);
  if (known !== null) return { kind: 'alreadyKnown', ...known };
  const now = rooms.time.now() ?? batch.now;
  const life = live(history, law, directory, { now, ...batch.allot(history) });
  if (life.kind === 'lived') {
    const { id, number } = life.created.complaint;
    batch.remember(history, { complaintId: id, number });
  }
  return life;
}

const actorsOf = (lived: readonly Lived[]) => lived.flatMap((life) => life.actors);

const writing = (
  rooms: WriteRooms,
  law: LawBook,
  batch: BatchKnowledge,
  lived: readonly Lived[],
): readonly Statement[] => [
  ...rooms.people.introduce(...actorsOf(lived)),
  ...batch.callers.writing(lived.map(({ created }) => created.complaint)),
  insert(
    lived.map(({ created }) => created),
    law,
  ),
];

async function commit(
  rooms: WriteRooms,
  transaction: Transaction,
  statements: readonly Statement[],
  lived: readonly Lived[],
): Promise<void> {
  await transaction.commit(...statements);
  rooms.people.remember(...actorsOf(lived));
  rooms.onArmed(lived.flatMap((life) => life.fireAt));
  rooms.nudge.send();
}

function outcomeOf(life: Lived | HistoryRefused | AlreadyKnown): HistoryOutcome {
  if (life.kind !== 'lived') return life;
  const { id, number, version } = life.created.complaint;
  return { kind: 'written', complaintId: id, number, version };
}
