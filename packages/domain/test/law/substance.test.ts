import { describe, expect, test } from 'vitest';
import { defaultSubstance } from '../../src/policies/substance.js';
import { type Life, lawWith, shanghai, signed, supervisor } from '../life.js';
import { housing } from '../support/steps.js';
import { answer, answerUrge, progress, urge } from '../verbs.js';

const tomorrow = shanghai('2026-11-10 12:00');
const urged = (): Life => signed().give(supervisor, urge());
const ordered = (): Life =>
  signed().give(supervisor, { type: 'supervise', assignmentId: 'a1', rung: 'supervision', reason: '多次催办无果' });

const hollow = [
  '已收到，正在处理',
  '已处理完毕。',
  '我单位高度重视，将尽快处理，请您耐心等待，感谢您的理解与支持！',
  '您的留言已收悉！我们已将您反映的问题转相关部门进行处理，敬请关注后续回复，谢谢！',
  'Received, in progress. Thank you!',
];
const telling = [
  '已派维修人员更换三楼灯具。',
  '经查，该处不属本辖区。',
  '水务公司今日抢修',
  'Crew replaced the valve today.',
];

describe('D4 a department gives account of what was found, what was done, by whom and until when', () => {
  test.each(hollow)('D4 says nothing: %s', (text) => {
    const refusal = (field: string) => ({ kind: 'textNeeded', field, problem: 'hollow' });
    expect(signed().refusal(housing, answer('a1', { text }))).toEqual(refusal('answer'));
    expect(signed().refusal(housing, { ...progress(), text })).toEqual(refusal('progress'));
    expect(urged().refusal(housing, { ...answerUrge(tomorrow), progress: text })).toEqual(refusal('progress'));
    expect(urged().refusal(housing, { ...answerUrge(tomorrow), nextStep: text })).toEqual(refusal('nextStep'));
    const reply = { type: 'replySupervision', supervisionId: 's1', text } as const;
    expect(ordered().refusal(housing, reply)).toEqual(refusal('answer'));
  });

  test('D4 a next step that is the bare word for handling says nothing', () => {
    const step = { ...answerUrge(tomorrow), nextStep: '处理' };
    expect(urged().refusal(housing, step)).toMatchObject({ field: 'nextStep', problem: 'hollow' });
  });

  test.each(telling)('D4 says something: %s', (text) => {
    signed().give(housing, answer('a1', { text }));
    urged().give(housing, { ...answerUrge(tomorrow), progress: text, nextStep: text });
    ordered().give(housing, { type: 'replySupervision', supervisionId: 's1', text });
  });

  test('D4 the words are settings of the policy', () => {
    const strict = { ...defaultSubstance, filler: [...defaultSubstance.filler, '抢修'] };
    const law = lawWith({ substance: strict });
    expect(signed({}, { law }).refusal(housing, answer('a1', { text: '抢修，抢修！' }))).toMatchObject({
      problem: 'hollow',
    });
    const fields = { ...defaultSubstance.fields, answer: { aspects: 3, letters: 1, enough: 100 } };
    const thorough = signed({}, { law: lawWith({ substance: { ...defaultSubstance, fields } }) });
    expect(thorough.refusal(housing, answer('a1', { text: '已更换阀门' }))).toMatchObject({ problem: 'hollow' });
    thorough.give(housing, answer('a1', { text: '经查阀门漏水，维修人员今日更换。' }));
  });
});
