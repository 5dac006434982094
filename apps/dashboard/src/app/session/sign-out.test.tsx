import { afterEach, expect, test, vi } from 'vitest';
import { startAnewForAnother } from './sign-out.js';

afterEach(() => localStorage.clear());

const told = (newValue: string | null, key = 'watchfloor.account') =>
  window.dispatchEvent(new StorageEvent('storage', { key, newValue }));

test('A7 a page begins anew when somebody else signs in in another tab, and not for its own person', () => {
  const anew = vi.fn();
  const stop = startAnewForAnother('sup-1', anew);
  expect(localStorage.getItem('watchfloor.account')).toBe('sup-1');
  told('sup-1');
  told('admin-1', 'watchfloor.language');
  told(null);
  expect(anew).not.toHaveBeenCalled();
  told('admin-1');
  expect(anew).toHaveBeenCalledTimes(1);
  stop();
  told('admin-2');
  expect(anew).toHaveBeenCalledTimes(1);
});
