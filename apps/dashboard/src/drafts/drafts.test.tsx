import { HOUR, MINUTE } from '@watchfloor/domain/time';
import { beforeEach, describe, expect, test } from 'vitest';
import { Drafts, LONGEST_KEPT } from './drafts.js';

let now = Date.parse('2026-11-22T02:00:00.000Z');
/** A page in this tab, begun anew. */
const page = (accountId: string): Drafts => {
  const drafts = new Drafts(sessionStorage, () => now);
  drafts.belongTo(accountId);
  return drafts;
};
const key = 'answer:c1:answer';

beforeEach(() => sessionStorage.clear());

describe('C3 what was written and not sent', () => {
  test('is there after a reload, for the person who wrote it', () => {
    page('li').write(key, '已到现场，漏点在三楼');
    expect(page('li').read(key)).toBe('已到现场，漏点在三楼');
  });

  test('is gone for good when somebody else signs in, in the same page or a new one', () => {
    const drafts = page('li');
    drafts.write(key, '来电人张女士，住三楼');
    drafts.belongTo('zhao');
    expect(drafts.read(key)).toBe('');
    expect(JSON.stringify({ ...sessionStorage })).not.toContain('张女士');
    page('li').write(key, '来电人张女士，住三楼');
    page('zhao');
    expect(page('li').read(key)).toBe('');
  });

  test('is gone at sign-out, whoever it was of', () => {
    page('li').write(key, '来电人张女士');
    const drafts = page('li');
    drafts.forget();
    expect(drafts.read(key)).toBe('');
    expect(sessionStorage.length).toBe(0);
  });

  test('is kept for a shift and no longer', () => {
    page('li').write(key, '写到一半');
    now += LONGEST_KEPT - MINUTE;
    expect(page('li').read(key)).toBe('写到一半');
    now += 2 * MINUTE;
    expect(page('li').read(key)).toBe('');
    expect(sessionStorage.length).toBe(0);
  });

  test('is not trusted when it comes from a clock that is ahead', () => {
    page('li').write(key, '写到一半');
    now -= HOUR;
    expect(page('li').read(key)).toBe('');
  });

  test('is forgotten when the thing is done, and what was written of others stays', () => {
    const drafts = page('li');
    drafts.write(key, '已修复');
    drafts.write('answer:c2:answer', '还在写');
    drafts.clear('answer:c1:');
    expect(page('li').read(key)).toBe('');
    expect(page('li').read('answer:c2:answer')).toBe('还在写');
  });

  test('comes back after it was thrown away, for the same person and where nothing new is written', () => {
    const drafts = page('li');
    drafts.write(key, '已修复');
    const undo = drafts.clear('answer:c1:');
    expect([undo(), page('li').read(key)]).toEqual([true, '已修复']);
    const late = drafts.clear('answer:c1:');
    drafts.belongTo('zhao');
    expect([late(), drafts.read(key)]).toEqual([false, '']);
  });

  test('lives in the page where the browser keeps nothing, or no more', () => {
    const full = new Proxy(sessionStorage, {
      get: (storage, name) =>
        name === 'setItem'
          ? () => {
              throw new DOMException('full', 'QuotaExceededError');
            }
          : Reflect.get(storage, name, storage),
    });
    for (const storage of [null, full]) {
      const drafts = new Drafts(storage, () => now);
      drafts.belongTo('li');
      drafts.write(key, '写到一半');
      expect(drafts.read(key)).toBe('写到一半');
    }
  });

  test('and what stands there in another form is thrown away', () => {
    sessionStorage.setItem(`watchfloor.draft.li.${key}`, '{"text":');
    sessionStorage.setItem('watchfloor.theme', 'dark');
    expect(page('li').read(key)).toBe('');
    expect({ ...sessionStorage }).toEqual({ 'watchfloor.theme': 'dark' });
  });
});
