import { expect, test, vi } from 'vitest';
import { sheets } from '../../ui/sheets.js';
import { commandsStore, openCommands } from './open.js';

test('C3 the palette is the topmost of what is open from when it is asked for: Back closes it, and nothing below it', () => {
  const left = vi.fn();
  const open = vi.spyOn(sheets, 'open').mockReturnValue(left);
  openCommands();
  openCommands();
  expect(open).toHaveBeenCalledTimes(1);
  open.mock.calls[0]?.[0]();
  expect(commandsStore.getState().opened).toBe(false);
  expect(left).toHaveBeenCalledTimes(1);
});
