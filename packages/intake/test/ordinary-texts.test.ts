import { withoutCaller } from '@watchfloor/domain/rights/without-caller';
import { missingOf, sharedData } from '@watchfloor/testkit/shared-data';
import { describe, expect, test } from 'vitest';
import { loadProfile } from '../src/profile-file.js';
import { openCases } from '../src/read-cases.js';

const missing = missingOf(sharedData.messages);

/** People who wrote none of these, one with a name of two characters. */
const strangers = [
  { name: '钱榕、欧阳建军先生', phone: '13900005678' },
  { name: '司马长风（业主）', phone: '0755-82345678' },
];

describe.skipIf(missing !== '')(`what citizens write${missing}`, () => {
  test('A4 loses no word for a caller whom it does not name: only accounts and numbers are taken out', async () => {
    const { rows } = await openCases(sharedData.messages, await loadProfile('cn-messages'));
    const bare = withoutCaller(strangers);
    const texts: string[] = [];
    for await (const { reading } of rows)
      if (reading.ok) texts.push(reading.value.details, reading.value.answer?.text ?? '');
    const changed = texts.filter((text) => bare(text) !== text);
    process.stdout.write(`${changed.length} of ${texts.length} real texts have an account or a number in them\n`);
    expect(texts.length).toBeGreaterThan(4_000);
    const words = texts.map((text) => text.replace(/\d{4,}/g, ''));
    expect(words.filter((text) => bare(text) !== text)).toEqual([]);
  }, 60_000);
});
