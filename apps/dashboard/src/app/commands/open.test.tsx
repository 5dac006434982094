import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { sheets } from '../../ui/sheets.js';
import { commandsStore, openCommands, useClosedByBack } from './open.js';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test('C3 the palette is the topmost of what is open: Back closes it, and nothing below it', () => {
  const left = vi.fn();
  const open = vi.spyOn(sheets, 'open').mockReturnValue(left);
  renderHook(useClosedByBack);
  expect(open).not.toHaveBeenCalled();
  act(openCommands);
  expect(open).toHaveBeenCalledTimes(1);
  act(() => open.mock.calls[0]?.[0]());
  expect(commandsStore.getState().opened).toBe(false);
  expect(left).toHaveBeenCalledTimes(1);
});
