import { chinaSpec } from '@watchfloor/domain/calendars/china';
import { HOUR } from '@watchfloor/domain/time';
import { expect, test } from 'vitest';
import { AskerGone } from '../src/asker.js';
import { admin, dispatched, holidayOn, ledgers, migrate, signClock, signWithin } from './laws.js';
import { done, MONDAY, registration, supervisor } from './support.js';

const start = ledgers();

test('a dry run says what a publication will do, and changes nothing', async () => {
  const { ledger, clock } = await start();
  const ids = await Promise.all(Array.from({ length: 3 }, () => dispatched(ledger)));
  clock.advance(1.5 * HOUR);
  const before = await ledger.law.dryRun('policy', signWithin(1), { openClocks: 'migrate' });
  expect(before).toMatchObject({
    ...{ version: '2026.2', extent: 'all', complaints: 3, affected: 3 },
    counts: { newlyLate: 3, rescued: 0, cancelled: 0, started: 0, forgiven: 0, moved: 0 },
  });
  const { examples } = before as Extract<typeof before, { readonly examples: unknown }>;
  expect(examples[0]).toMatchObject({
    ...{ kind: 'newlyLate', metric: 'sign', departmentId: 'housing', title: registration().title },
    ...{ dueBefore: MONDAY + 2 * HOUR, dueAfter: MONDAY + HOUR, number: expect.stringMatching(/^26-/) },
  });
  expect(new Set(examples.map(({ complaintId }) => complaintId))).toEqual(new Set(ids));
  for (const id of ids) expect(await signClock(ledger, id)).toMatchObject({ policyVersion: '2026.1' });
  expect(await ledger.law.changes('policy')).toHaveLength(1);

  expect(await ledger.law.dryRunRollBack('policy')).toBeNull();
  done(await ledger.law.publish('policy', signWithin(1), migrate, admin));
  await ledger.law.migrations.finish();
  expect(await ledger.law.dryRunRollBack('policy')).toMatchObject({
    ...{ version: '2026.1', extent: 'all', complaints: 3, affected: 3 },
    counts: { rescued: 3 },
  });
});

test('a dry run that keeps open clocks looks at those alone that a new year makes certain', async () => {
  const { ledger, clock } = await start();
  await dispatched(ledger);
  const keeping = { openClocks: 'keep' } as const;
  expect(await ledger.law.dryRun('policy', signWithin(1), keeping)).toMatchObject({
    ...{ extent: null, complaints: 1, affected: 0, examples: [] },
  });
  clock.set('2026-12-31T10:00+08:00');
  await ledger.execute(registration({ kind: 'inquiry' }), supervisor);
  const year = { ...holidayOn('2027-01-01'), published: { from: 2018, through: 2027 } };
  expect(await ledger.law.dryRun('calendar', year, keeping)).toMatchObject({
    ...{ extent: 'provisional', complaints: 2, affected: 1, counts: { moved: 1 } },
  });
});

test('a dry run of what cannot be published says why', async () => {
  const { ledger } = await start();
  expect(await ledger.law.dryRun('calendar', { ...chinaSpec, weekly: {} }, { openClocks: 'migrate' })).toMatchObject({
    ...{ kind: 'lawInvalid', problems: [{ kind: 'noWorkingTime' }] },
  });
});

test('a dry run stops when nobody waits for it any more', async () => {
  const { ledger } = await start();
  await dispatched(ledger);
  const stopped = ledger.law.dryRun(
    'policy',
    signWithin(1),
    { openClocks: 'migrate' },
    { person: 'gone', signal: AbortSignal.abort() },
  );
  await expect(stopped).rejects.toBeInstanceOf(AskerGone);
});

test('K1 however many dry runs one person asks for, another waits for few of them', async () => {
  const { ledger } = await start();
  await dispatched(ledger);
  const { signal } = new AbortController();
  const finished: string[] = [];
  const tryFor = async (person: string) => {
    await ledger.law.dryRun('policy', signWithin(1), { openClocks: 'migrate' }, { person, signal });
    finished.push(person);
  };
  await Promise.all([...Array.from({ length: 12 }, () => tryFor('eager')), tryFor('patient')]);
  expect(finished.indexOf('patient')).toBeLessThanOrEqual(3);
});
