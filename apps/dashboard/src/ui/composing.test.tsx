import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { useMeant } from './composing.js';

afterEach(cleanup);

const hears = (name: string) => act(() => document.dispatchEvent(new Event(name)));

test.each(['compositionend', 'focusin'])('a half-composed word is not meant before %s', (ending) => {
  const field = renderHook(({ typed }) => useMeant(typed), { initialProps: { typed: '' } });
  hears('compositionstart');
  field.rerender({ typed: 'lou' });
  expect(field.result.current).toBe('');
  // a field that was taken away meanwhile tells of no end: the focus of the next one does
  hears(ending);
  expect(field.result.current).toBe('lou');
});
