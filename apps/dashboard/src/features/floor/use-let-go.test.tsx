import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { DeskMarks } from './desk-marks.js';
import { useLetGo } from './use-let-go.js';

afterEach(cleanup);

function desk() {
  const marks = new DeskMarks();
  marks.chooseAll(['a', 'b', 'c']);
  let released = 0;
  const store = {
    release: () => {
      released += 1;
    },
  };
  const { result, rerender } = renderHook(({ editing }) => useLetGo(store, marks, editing), {
    initialProps: { editing: true },
  });
  return { marks, done: result.current, rerender, released: () => released };
}

test('what is done is no longer chosen, what was refused is, and the list moves when the dialog is closed', () => {
  const { marks, done, rerender, released } = desk();
  done(['a', 'c']);
  expect([...marks.selected()]).toEqual(['b']);
  expect(released()).toBe(0);
  rerender({ editing: false });
  expect(released()).toBe(1);
});

test('a dialog in which nothing was done moves nothing, and what was done is let go of once', () => {
  const { done, rerender, released } = desk();
  rerender({ editing: false });
  expect(released()).toBe(0);
  rerender({ editing: true });
  done(['a']);
  for (const editing of [false, true, false]) rerender({ editing });
  expect(released()).toBe(1);
});
