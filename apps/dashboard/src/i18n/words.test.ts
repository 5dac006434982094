import { expect, test } from 'vitest';
import { bookOf } from './directory.js';
import { wordsOf } from './words.js';

const book = bookOf({
  departments: [
    {
      id: 'housing',
      name: '市住房和城乡建设局',
      nameEn: 'Housing Bureau',
      shortName: '住建局',
      liaisonName: '李科',
      liaisonPhone: '139 0000 1200',
    },
  ],
  districts: [{ id: 'east', name: '城东区', nameEn: 'East District' }],
  categories: [
    { id: 'utilities', parentId: null, name: '公用事业', nameEn: 'Utilities', departmentId: null },
    { id: 'gas', parentId: 'utilities', name: '燃气', nameEn: 'Gas', departmentId: 'housing' },
  ],
});
const zh = wordsOf('zh', book);
const en = wordsOf('en', book);

test('a row says the short name in Chinese and the English name in English', () => {
  expect([zh.department('housing'), en.department('housing')]).toEqual(['住建局', 'Housing Bureau']);
  expect([zh.departmentInFull('housing'), en.departmentInFull('housing')]).toEqual([
    '市住房和城乡建设局',
    'Housing Bureau',
  ]);
});

test('a department is found by what people call it, whatever they read', () => {
  for (const words of [zh, en]) {
    expect(words.departmentNames('housing')).toBe('市住房和城乡建设局 住建局 housing bureau');
  }
});

test('a category can be said with its group', () => {
  expect([zh.categoryPath('gas'), en.categoryPath('gas')]).toEqual(['公用事业 / 燃气', 'Utilities / Gas']);
  expect(zh.categoryPath('utilities')).toBe('公用事业');
});

test('what the directory does not know stands for itself', () => {
  expect([zh.department('x9'), zh.district('x9'), zh.category('x9'), zh.liaison('x9')]).toEqual(['x9', 'x9', 'x9', '']);
  expect(zh.departmentNames('x9')).toBe('x9');
});

test('closed lists are said in the language', () => {
  expect([zh.urgency('critical'), en.urgency('critical')]).toEqual(['非常紧急', 'Critical']);
  expect([zh.complaintState('dispatched'), en.metric('sign')]).toEqual(['待签收', 'Sign']);
});
