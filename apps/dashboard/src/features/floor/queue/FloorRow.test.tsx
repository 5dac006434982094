import { MantineProvider } from '@mantine/core';
import { act, cleanup, render, screen } from '@testing-library/react';
import { memo } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LanguageProvider } from '../../../i18n/language.js';
import { LiveProvider } from '../../../live/live.js';
import { QueueStore } from '../../../live/queue-store.js';
import { type FakeLive, fakeLive } from '../../../live/testing/fake-live.js';
import { batch, changed, left, snapshot } from '../../../live/testing/rows.js';
import { useQueueIds } from '../../../live/use-live-queue.js';
import { DeskMarks } from '../desk-marks.js';
import { FloorRow, rowElementId } from './FloorRow.js';
import { floorRow } from './floor-row.fixture.js';
import type * as rowCells from './RowCells.js';
import type { FloorRowData } from './row-document.js';

const drawn: string[] = [];
vi.mock('./RowCells.js', async (original) => {
  const real = await original<typeof rowCells>();
  const Counted = (props: rowCells.RowCellsProps) => {
    drawn.push(props.row.id);
    return <real.RowCells {...props} />;
  };
  return { RowCells: memo(Counted) };
});

let fake: FakeLive;
let store: QueueStore<FloorRowData>;
let marks: DeskMarks;
/** Which rows were rendered since the last call. */
const renders = (): readonly string[] => drawn.splice(0);
const ids = ['a', 'b', 'c', 'd', 'e'];

function List() {
  return useQueueIds(store).map((id, index) => (
    <FloorRow key={id} id={id} index={index} store={store} marks={marks} onOpen={ignore} />
  ));
}
const ignore = () => {};

beforeEach(() => {
  fake = fakeLive();
  fake.live.time.observe(Date.parse('2026-11-22T02:10:00.000Z'));
  store = new QueueStore(() => fake.clock.elapsed());
  marks = new DeskMarks();
  store.apply(
    snapshot(
      1,
      ids.map((id) => floorRow(id)),
    ),
  );
  render(
    <MantineProvider>
      <LanguageProvider>
        <LiveProvider live={fake.live}>
          <List />
        </LiveProvider>
      </LanguageProvider>
    </MantineProvider>,
  );
  expect(renders()).toEqual(ids);
});
afterEach(cleanup);

test('one changed complaint renders one row', () => {
  act(() => void store.apply(batch(1, 2, [changed(floorRow('c', { version: 2, position: 2, title: '新标题' }))])));
  expect(renders()).toEqual(['c']);
  expect(screen.getByText('新标题')).toBeDefined();
});

test('a heartbeat or another total renders no row', () => {
  act(() => void store.apply(batch(1, 2, [], 4_711)));
  expect(renders()).toEqual([]);
});

test('a row that leaves renders no other', () => {
  act(() => void store.apply(batch(1, 2, [left('b')])));
  expect(renders()).toEqual([]);
  expect(screen.queryByText('26-b')).toBeNull();
});

test('a row that leaves while the list holds still is struck through in its place', () => {
  act(() => store.calmBegan('pointer'));
  act(() => void store.apply(batch(1, 2, [left('b')])));
  expect(renders()).toEqual(['b']);
  expect(screen.getByText('26-b').closest('[data-gone]')).not.toBeNull();
});

test('moving the cursor and choosing rows draws no row anew', () => {
  act(() => marks.moveTo('b', ids));
  act(() => void marks.moveBy(1, ids));
  act(() => marks.toggle('c'));
  expect(document.querySelector('[data-cursor]')?.id).toBe(rowElementId('c'));
  expect(document.querySelector('[aria-selected="true"]')?.id).toBe(rowElementId('c'));
  expect(renders()).toEqual([]);
});

test('a clock turns at its very instant, and no row is rendered for it', () => {
  const tone = () => document.querySelector('[data-tone]')?.getAttribute('data-tone');
  const minutes = 60_000;
  act(() => fake.clock.pass(20 * minutes - 1));
  expect(tone()).toBe('quiet');
  act(() => fake.clock.pass(1));
  expect(tone()).toBe('early');
  act(() => fake.clock.pass(18 * minutes));
  expect(tone()).toBe('near');
  act(() => fake.clock.pass(12 * minutes));
  expect(tone()).toBe('overdue');
  expect(renders()).toEqual([]);
});
