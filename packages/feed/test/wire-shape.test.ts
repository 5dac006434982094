import fs from 'node:fs';
import { expect, test } from 'vitest';
import { all, assigned, escalated, everything, Stage, value } from './support/stage.js';

const contract = fs.readFileSync(new URL('../../contract/schema.graphql', import.meta.url), 'utf8');

/** The names of a type's fields in the contract. */
function fieldsOf(type: string): string[] {
  const body = new RegExp(`^type ${type} \\{\\n(.*?)^\\}`, 'ms').exec(contract)?.[1] ?? '';
  return [...body.replace(/""".*?"""/gs, '').matchAll(/^\s*(\w+)\s*(?:\(|:)/gm)].map(([, name]) => name ?? '').sort();
}

const hint = (type: string) =>
  `the feed hands out what ${type} of packages/contract/schema.graphql does not say, or the other way round: change both`;

test('batches, rows, boards and alerts carry exactly the fields of the contract', async () => {
  const stage = new Stage();
  stage.register(1);
  stage.happen(1, assigned('housing'), escalated());
  const feed = await stage.feed();
  const queue = feed.subscribeQueue(everything);
  const batch = await value(queue.next());
  const rows = batch.changes[0]?.type === 'resync' ? batch.changes[0].rows : [];
  const alerts = feed.subscribeAlertBatches({ scope: all, first: 1 });
  const told = {
    QueueBatch: batch,
    QueueRow: rows[0],
    Board: feed.board(all),
    Alert: feed.alerts(all, 1).escalations[0],
    AlertPage: feed.alerts(all, 1),
    AlertBatch: await value(alerts.next()),
  };
  for (const [type, given] of Object.entries(told)) {
    expect(Object.keys(given ?? {}).sort(), hint(type)).toEqual(fieldsOf(type));
  }
  await queue.return();
  await alerts.return();
});
