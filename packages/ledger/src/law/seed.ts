import { theSystem } from '@watchfloor/domain/actor';
import { chinaSpec } from '@watchfloor/domain/calendars/china';
import { LawChangeCause, LawKind } from '@watchfloor/domain/law/change';
import { defaultPolicy } from '@watchfloor/domain/policies/default';
import type { TimeSource } from '@watchfloor/domain/time';
import type { DataSource } from 'typeorm';
import { Transaction } from '../write/transaction.js';
import { beginChange, keepChange, keepDocument } from './records.js';

const shipped = { [LawKind.policy]: defaultPolicy, [LawKind.calendar]: chinaSpec } as const;

/** Puts the law that comes with the product in force where none is: the first of several servers that start together does. */
export const seedLaw = (dataSource: DataSource, time: TimeSource): Promise<void> =>
  Transaction.run(dataSource, async (transaction) => {
    const { library, now } = await beginChange(transaction, LawKind.policy);
    if (library.revision > 0) return;
    const at = time.now() ?? now;
    const by = theSystem.id;
    const kept = {
      cause: LawChangeCause.shipped,
      extent: null,
      amnestySince: null,
      note: '',
      at,
      by,
      confirmedBy: null,
      alone: false,
    } as const;
    await transaction.commit(
      ...Object.values(LawKind).flatMap((kind) => [
        keepDocument(kind, shipped[kind], kept),
        keepChange({ ...kept, kind, version: shipped[kind].version }, null),
      ]),
    );
  });
