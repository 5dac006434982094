import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { drafts } from '../../../../drafts/drafts.js';
import { acted, done } from '../../testing/acted.js';
import { Bench, refused } from '../../testing/bench.js';
import { type Answer, FakeServer } from '../../testing/fake-server.js';

afterEach(cleanup);
beforeEach(() => drafts.clear(''));

const row = (id: string, title: string) => ({
  id,
  number: `26-${id}`,
  title,
  state: 'inHandling',
  receivedAt: '2026-11-21T02:00:00.000Z',
});

const serving = (answer: Answer) =>
  new FakeServer((operation) => {
    if (operation === 'Acted') return { complaint: acted() };
    if (operation === 'FindCase') return { queue: { rows: [row('c1', '就是这一件'), row('c2', '楼道燃气味')] } };
    return answer;
  });

test('a duplicate is merged into a case that is found by words; itself is not offered', async () => {
  const bench = new Bench(serving(done)).open('merge');
  await bench.write(/并入哪一件/, '燃气');
  await screen.findByLabelText(/26-c2 楼道燃气味/);
  expect(screen.queryByLabelText(/就是这一件/)).toBeNull();
  await bench.choose(/26-c2/);
  await bench.write(/为何是同一件/, '同一处漏气');
  await bench.press(/^并入 26-c2/);
  await screen.findByText('已把 26-000001 并入 26-c2');
  expect(bench.sent('Merge')).toMatchObject({ complaintId: 'c1', intoId: 'c2', expectedVersion: 7 });
});

test('a case that has ended since takes nothing in, and says so', async () => {
  const bench = new Bench(serving(refused('CannotMerge', { into: { number: '26-c2' } }))).open('merge');
  await bench.write(/并入哪一件/, '燃气');
  await bench.choose(/26-c2/);
  await bench.write(/为何是同一件/, '同一处漏气');
  await bench.press(/^并入 26-c2/);
  await screen.findByText(/不能并入 26-c2/);
});

test('C3 a number of parts that is none opens the form with one part', async () => {
  for (const kept of ['1e999', '-1', '1.5', '99999999', 'two']) {
    drafts.write('split:c1:count', kept);
    new Bench(serving({ split: done })).open('split');
    expect(await screen.findAllByLabelText(/标题/)).toHaveLength(1);
    cleanup();
  }
});

test('parts are written one after another, and all of them are split off at once', async () => {
  const bench = new Bench(serving({ split: done })).open('split');
  await bench.write(/标题/, '楼道堆物');
  await bench.write(/诉求内容/, '楼道堆满杂物');
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '再拆一件' })));
  await bench.write(/为何要拆/, '两件事归两家管');
  await bench.stays(/^拆出 2 件/, /还没有/);
  drafts.write('split:c1:1:title', '路灯不亮');
  act(() => drafts.write('split:c1:1:details', '门口路灯不亮'));
  await bench.press(/^拆出 2 件/);
  await waitFor(() => expect(bench.closed).toEqual(['split']));
  expect(bench.sent('Split')).toMatchObject({
    reason: '两件事归两家管',
    parts: [
      { title: '楼道堆物', details: '楼道堆满杂物', categoryId: 'gas' },
      { title: '路灯不亮', details: '门口路灯不亮', categoryId: 'gas' },
    ],
  });
});

test('D2 the case that a duplicate is to be merged into is kept as the words are', async () => {
  const first = new Bench(serving(done)).open('merge');
  await first.write(/并入哪一件/, '燃气');
  await first.choose(/26-c2/);
  await first.write(/为何是同一件/, '同一处漏气');
  cleanup();
  const again = new Bench(serving(done)).open('merge');
  await screen.findByText(/^已选 26-c2/);
  await again.press(/^并入 26-c2/);
  await screen.findByText('已把 26-000001 并入 26-c2');
  expect(again.sent('Merge')).toMatchObject({ intoId: 'c2', reason: '同一处漏气' });
});
