import type { Complaint, ComplaintId } from '@watchfloor/domain/complaint';
import type { CriticalTexts } from '@watchfloor/domain/critical';
import { Became, type WordVerdict, whatBecameOf, wordVerdict } from '@watchfloor/domain/law/word-trial';
import type { EscalationRule } from '@watchfloor/domain/policy';
import { DAY, type Instant } from '@watchfloor/domain/time';
import type { DataSource } from 'typeorm';
import { stillWanted } from '../asker.js';
import { timestampOf } from '../complaint-codec.js';
import { Transaction } from '../write/transaction.js';
import { otherWork } from './timers.js';

/** What words that make a complaint critical would have done to the complaints of the last month. */
export interface WordTrial {
  readonly since: Instant;
  readonly until: Instant;
  /** How many there were; those that came from elsewhere are judged by no words. */
  readonly cases: number;
  /** All of them by what the words would have said, and what really happened. */
  readonly counts: readonly WordCount[];
  /** The latest for which the words would have said something else than was said then. */
  readonly examples: readonly WordExample[];
}

export interface WordCount {
  /** Whether it would have been critical by the words. */
  readonly critical: boolean;
  readonly became: Became;
  readonly count: number;
}

export interface WordExample extends Omit<WordVerdict, 'differs'> {
  readonly complaintId: ComplaintId;
  readonly number: string;
  readonly title: string;
  readonly receivedAt: Instant;
}

type Words = Pick<EscalationRule, 'critical' | 'denial'>;

const PERIOD = 30 * DAY;
const AT_ONCE = 200;
const EXAMPLES = 50;

/**
 * Tries words on what was registered in the last month, as it was registered then, piece by piece in one snapshot.
 *
 * @param signal aborted when nobody waits for the answer any more
 * @throws AskerGone
 */
export async function tryWords(
  dataSource: DataSource,
  words: Words,
  until: Instant,
  signal?: AbortSignal,
): Promise<WordTrial> {
  const since = until - PERIOD;
  return Transaction.run(dataSource, async (snapshot) => {
    const tally = new WordTally();
    await snapshot.begin(
      { text: opening, values: [timestampOf(since), timestampOf(until)] },
      'begin isolation level repeatable read read only',
    );
    for (;;) {
      const rows = await snapshot.query<Row>({ text: `fetch ${AT_ONCE} from received_cases` });
      stillWanted(signal);
      for (const row of rows) tally.add(row, words);
      if (rows.length < AT_ONCE) return { since, until, ...tally.result };
      await otherWork();
    }
  });
}

interface Row extends CriticalTexts, Pick<Complaint, 'escalations' | 'raisedAt' | 'receivedAt'> {
  readonly id: ComplaintId;
  readonly number: string;
  readonly escalatedBefore: boolean;
}

// the kind and the words of then stand in the first entry; what became of it, in the complaint
const opening = `
  declare received_cases no scroll cursor for
  select c.id, c.number, registered->>'kind' as kind, registered->>'title' as title,
         registered->>'details' as details, c.body->'escalations' as escalations, c.body->'raisedAt' as "raisedAt",
         (c.body->>'receivedAt')::float8 as "receivedAt",
         exists (select from complaint earlier
                  where earlier.caller_id = c.caller_id and earlier.id <> c.id
                    and (earlier.body->'escalations'->0->>'raisedAt')::float8 < (c.body->>'receivedAt')::float8)
           as "escalatedBefore"
    from complaint c join event_log first on first.complaint_id = c.id and first.version = 1,
         lateral (select first.events->0 as registered) said
   where c.received_at >= $1 and c.received_at <= $2 and c.source_system is null
   order by c.received_at desc, c.id`;

class WordTally {
  readonly #counts = new Map<string, WordCount>();
  readonly #examples: WordExample[] = [];
  #cases = 0;

  constructor() {
    for (const critical of [true, false]) {
      for (const became of Object.values(Became))
        this.#counts.set(keyOf(critical, became), { critical, became, count: 0 });
    }
  }

  add(row: Row, words: Words): void {
    const { kind, title, details, escalatedBefore } = row;
    const became = whatBecameOf(row);
    const { found, differs } = wordVerdict({ texts: { kind, title, details }, escalatedBefore, became }, words);
    const critical = found !== null;
    const key = keyOf(critical, became);
    this.#cases += 1;
    this.#counts.set(key, { critical, became, count: (this.#counts.get(key)?.count ?? 0) + 1 });
    if (!differs || this.#examples.length === EXAMPLES) return;
    const { id: complaintId, number, receivedAt } = row;
    this.#examples.push({ complaintId, number, title, receivedAt, found, became });
  }

  get result(): Pick<WordTrial, 'cases' | 'counts' | 'examples'> {
    return { cases: this.#cases, counts: [...this.#counts.values()], examples: this.#examples };
  }
}

const keyOf = (critical: boolean, became: Became): string => `${critical} ${became}`;
