import type { OpenComplaints, PlacedComplaint } from '@watchfloor/feed/ports';
import type { DataSource } from 'typeorm';
import { decodeComplaint } from '../complaint-codec.js';
import type { LawSource } from '../law/law-source.js';
import { lawRevision } from '../law/library.js';
import { Transaction } from '../write/transaction.js';
import { settledPosition } from './settled.js';

/**
 * Every open complaint in one snapshot, and a position P up to which every entry is folded into them: one that was settled
 * before the snapshot was taken. Rows may hold entries beyond P, too; each carries the position of its own last one, by which
 * a reader that goes on from P knows what it has already.
 *
 * @param law told of the law that the snapshot sees
 */
export async function openComplaints(dataSource: DataSource, law: LawSource): Promise<OpenComplaints> {
  const position = await settledPosition((text) => dataSource.query(text));
  return Transaction.run(dataSource, async (snapshot) => {
    const [top] = await snapshot.begin<{ newest: string; lawRevision: number }>(
      newestEntry,
      'begin isolation level repeatable read read only',
    );
    await law.at(top?.lawRevision ?? 0, [], (ask) => snapshot.query(ask));
    await snapshot.query(opening);
    const complaints: PlacedComplaint[] = [];
    // in pieces, so that the rows are not held twice, as text and as objects
    for (;;) {
      const rows = await snapshot.query<{ body: unknown; position: string }>({ text: `fetch ${AT_ONCE} from rows` });
      for (const row of rows) complaints.push({ complaint: decodeComplaint(row), position: Number(row.position) });
      if (rows.length < AT_ONCE) break;
    }
    await snapshot.commit();
    return { position, complaints, newest: Number(top?.newest) };
  });
}

const AT_ONCE = 1_000;
const newestEntry = {
  text: `select coalesce(max(position), 0) as newest, ${lawRevision} as "lawRevision" from event_log`,
};
const opening = { text: 'declare rows no scroll cursor for select body, position from complaint where open' };
