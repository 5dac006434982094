import { chinaSpec } from '@watchfloor/domain/calendars/china';
import { readCalendar, readPolicy } from '@watchfloor/domain/law/document';
import { flag, list, number, object, oneOf, pair, text } from '@watchfloor/domain/law/shape';
import { defaultPolicy } from '@watchfloor/domain/policies/default';
import { createIntl } from 'react-intl';
import { expect, test } from 'vitest';
import { zh as ui } from '../../../ui/messages.js';
import type { Format } from '../../../ui/use-format.js';
import { zh } from '../messages.js';
import { awaySentence, expectedWords, problemSentences, refusalSentence } from './sentences.js';

const intl = createIntl({ locale: 'zh', messages: { ...ui, ...zh } });
const words = { district: (id: string) => id, place: () => '某处', limit: () => '很久' };

/** What a place of the law may want, whatever it is. */
const wanted = [text, number, flag, list(text), pair(text), object<object>({}), oneOf({ a: 'hours', b: 'days' })]
  .flatMap((shape) => shape(undefined, 'x'))
  .concat(text('字'.repeat(201), 'x'), object<object>({})({ slip: 1 }, ''));

test.each(wanted.map(({ expected }) => expected))(
  'C8 what a place wants is said in the page’s language: %s',
  (expected) => {
    expect(expectedWords(expected, intl)).toMatch(/[\u4e00-\u9fff]/);
  },
);

test('C8 a law file is refused in the page’s language, whatever is wrong with it', () => {
  const [rule] = defaultPolicy.limits.sign;
  const wrong = [
    readPolicy({ ...defaultPolicy, contactTries: 'three', slip: 1 }),
    readPolicy({ ...defaultPolicy, contactTries: 0.5, warnings: { early: 2, near: 1 } }),
    readPolicy({ ...defaultPolicy, limits: { ...defaultPolicy.limits, sign: [rule, { ...rule, kinds: [] }] } }),
    readCalendar({ ...chinaSpec, timeZone: 'Asia/Nowhere' }),
    readCalendar({ ...chinaSpec, published: { from: 2027, through: 2026 }, cutOff: { after: '25:00', countsAs: '9' } }),
  ];
  for (const read of wrong) {
    if (read.ok) throw new Error('it should have been refused');
    const problems = read.problems.map(({ kind, ...details }) => ({ kind, details }));
    for (const sentence of problemSentences(problems, intl, words)) {
      expect(sentence).toMatch(/[\u4e00-\u9fff]/);
      expect(sentence).not.toContain('{"');
    }
  }
});

test('C9 a fault is told with its id, and a proposal that is not there in a sentence of its own', () => {
  expect(awaySentence({ fault: 'f-7' }, intl)).toContain('编号：f-7');
  const answer = { __typename: 'LawProposalSettled', state: null } as const;
  expect(refusalSentence(answer, intl, {} as Format)).toBe('没有这项提议。请关闭后查看现行版。');
});
