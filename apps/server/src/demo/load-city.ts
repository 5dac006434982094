import { cityDirectory } from '@watchfloor/city/directory';
import { cityHistory, type HistoryOptions } from '@watchfloor/city/history';
import type { Intent } from '@watchfloor/city/intent';
import type { Ledger } from '@watchfloor/ledger/ledger';
import type { History, HistoryOutcome } from '@watchfloor/ledger/write/history';
import { ensureDemoAccounts } from './accounts.js';

export const CITY_SEED = 'lanjiang';

/** How much of a city. */
export type Past = Pick<HistoryOptions, 'open' | 'days' | 'closed'>;

/** Three weeks of a city that closes 253 complaints a day: enough for trends, and loaded in seconds. */
const PAST: Past = { open: 2_000, days: 21, closed: 5_320 };
const BATCH = 500;

/** Told while the city is loaded: how many complaints of how many are in. */
export type Progress = (done: number, of: number) => void;

/**
 * Whether the demo city lives in this database, wholly. Its accounts are made last: where they are, everything is.
 */
export async function isDemoCity(ledger: Pick<Ledger, 'accounts'>): Promise<boolean> {
  return (await ledger.accounts.demo()).length > 0;
}

/**
 * Loads the demo city into an empty database, once, however many servers start on it together; leaves every other alone. One
 * in which an earlier load was interrupted gets the whole city all the same: what the earlier one left is more of the city's
 * past.
 *
 * @returns whether the city is in the database now
 * @throws Error where the city's history breaks the law of complaints
 */
export async function loadCity(ledger: Ledger, progress: Progress, past: Past = PAST): Promise<boolean> {
  if (await isDemoCity(ledger)) return true;
  return ledger.alone('loadingTheCity', () => loadWhereFree(ledger, progress, past));
}

async function loadWhereFree(ledger: Ledger, progress: Progress, past: Past): Promise<boolean> {
  // another server may have loaded it while this one waited for its turn
  if (await isDemoCity(ledger)) return true;
  if (!(await isFree(ledger))) return false;
  await ledger.directory.ensure(cityDirectory);
  const histories = byComplaint(cityHistory({ seed: CITY_SEED, now: await ledger.now(), ...past }));
  for (let done = 0; done < histories.length; done += BATCH) {
    progress(done, histories.length);
    (await ledger.executeHistory(histories.slice(done, done + BATCH))).forEach(insistOn);
  }
  await ensureDemoAccounts(ledger.accounts);
  progress(histories.length, histories.length);
  return true;
}

/** Nobody's: without accounts, and without departments other than the city's, which an interrupted start leaves. */
async function isFree({ accounts, directory }: Ledger): Promise<boolean> {
  if ((await accounts.list()).length > 0) return false;
  const ours = new Map(cityDirectory.departments.map(({ id, name }) => [id, name]));
  return (await directory.reload()).departments.every(({ id, name }) => ours.get(id) === name);
}

/** One history for each complaint, in the order in which they were received, which their numbers follow. */
function byComplaint(intents: readonly Intent[]): readonly History[] {
  const histories = new Map<string, Intent[]>();
  for (const intent of intents) {
    const { complaintId } = intent.command;
    const steps = histories.get(complaintId) ?? [];
    histories.set(complaintId, steps);
    steps.push(intent);
  }
  return [...histories.values()].map((steps) => ({ steps }));
}

function insistOn(outcome: HistoryOutcome): void {
  if (outcome.kind !== 'refused') return;
  throw new Error(`the city's history was refused at step ${outcome.step}: ${JSON.stringify(outcome.refusal)}`);
}
