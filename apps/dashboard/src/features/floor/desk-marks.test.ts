import { beforeEach, describe, expect, test } from 'vitest';
import { DeskMarks } from './desk-marks.js';

const ids = ['a', 'b', 'c', 'd'];
let marks: DeskMarks;
beforeEach(() => {
  marks = new DeskMarks();
});

describe('the cursor', () => {
  test('comes in at the end it is moved from', () => {
    expect(marks.moveBy(1, ids)).toBe(0);
    const other = new DeskMarks();
    expect(other.moveBy(-1, ids)).toBe(3);
  });

  test('stops at both ends', () => {
    marks.moveTo('d', ids);
    expect(marks.moveBy(1, ids)).toBe(3);
    expect(marks.moveBy(-10, ids)).toBe(0);
  });

  test('stays with its row when rows move', () => {
    marks.moveTo('b', ids);
    marks.follow(['c', 'd', 'b', 'a']);
    expect(marks.cursor()).toBe('b');
    expect(marks.moveBy(1, ['c', 'd', 'b', 'a'])).toBe(3);
  });

  test('goes to the row in its place when its own has left', () => {
    marks.moveTo('b', ids);
    marks.follow(['a', 'c', 'd']);
    expect(marks.cursor()).toBe('c');
    marks.follow([]);
    expect(marks.cursor()).toBeNull();
  });

  test('has nowhere to go in an empty list', () => {
    expect(marks.moveBy(1, [])).toBe(-1);
  });
});

describe('the selection', () => {
  test('is what an action is for, else the row under the cursor', () => {
    expect(marks.targets()).toEqual([]);
    marks.moveTo('a', ids);
    expect(marks.targets()).toEqual(['a']);
    marks.toggle('c');
    expect(marks.targets()).toEqual(['c']);
    expect(marks.markOf('a')).toBe('cursor');
    marks.toggle('a');
    expect(marks.markOf('a')).toBe('both');
  });

  test('lets go of rows that are no longer listed', () => {
    marks.toggle('a');
    marks.toggle('b');
    marks.follow(['b']);
    expect([...marks.selected()]).toEqual(['b']);
  });

  test('lets go of what is done and keeps the rest', () => {
    marks.chooseAll(['a', 'b', 'c']);
    const before = marks.selected();
    marks.letGo(['d']);
    expect(marks.selected()).toBe(before);
    marks.letGo(['a', 'c', 'd']);
    expect([...marks.selected()]).toEqual(['b']);
  });

  test('is the same set until it changes', () => {
    const before = marks.selected();
    marks.follow(ids);
    marks.clear();
    expect(marks.selected()).toBe(before);
  });
});

test('all that is listed can be chosen at once', () => {
  const marks = new DeskMarks();
  marks.chooseAll(['a', 'b', 'c']);
  expect(marks.targets()).toEqual(['a', 'b', 'c']);
  marks.toggle('b');
  expect(marks.targets()).toEqual(['a', 'c']);
});
