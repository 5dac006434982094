import { describe, expect, test } from 'vitest';
import { readPolicy } from '../../src/law/document.js';
import { defaultPolicy } from '../../src/policies/default.js';
import { lawWith, registered } from '../life.js';

const born = (title: string, details: string, more: Parameters<typeof registered>[0] = {}) =>
  registered({ title, details, ...more }).it;

const critical = (words: Partial<(typeof defaultPolicy.escalation.critical)[number]>) => ({
  law: lawWith({
    escalation: { ...defaultPolicy.escalation, critical: [{ cause: 'safety' as const, words: ['起火'], ...words }] },
  }),
});

describe('D8 words that make a complaint critical', () => {
  test('D8 a praise about a fire is no emergency', () => {
    const praise = born('感谢消防员', '昨晚楼下起火，消防员十分钟赶到。', { kind: 'praise' });
    expect(praise).toMatchObject({ urgency: 'normal', escalations: [] });
    expect(born('楼下起火', '楼道里有烟。')).toMatchObject({ urgency: 'critical', escalations: [{ cause: 'safety' }] });
  });

  test.each(['没有起火', '未发生爆炸', '无人触电', '防止发生坍塌', '参加了起火演练', '没有任何人要跳楼', 'no 爆炸'])(
    'D8 what is denied is no emergency: %s',
    (said) => {
      expect(born('咨询情况', `物业说${said}，请核实。`)).toMatchObject({ urgency: 'normal', escalations: [] });
    },
  );

  test.each(['未处理起火', '没人管，起火了', '没有起火，但是三楼起火了', '无人救火，爆炸了', '消防没有来，起火半小时'])(
    'D8 a denial of something else denies nothing: %s',
    (said) => {
      expect(born('请尽快派人', `${said}。`)).toMatchObject({ urgency: 'critical' });
    },
  );

  test.each(['casino 爆炸', 'no one came, 爆炸', 'nobody 爆炸'])(
    'D8 a word that only ends like a denial denies nothing: %s',
    (said) => {
      expect(born('请尽快派人', `${said}。`)).toMatchObject({ urgency: 'critical' });
    },
  );

  test('D8 a denial of words that were edited and published denies as before', () => {
    const denial = { before: ['no'], between: ['any'], after: ['drill'] };
    const read = readPolicy({ ...defaultPolicy, escalation: { ...defaultPolicy.escalation, denial } });
    if (!read.ok) throw new Error('refused');
    const law = lawWith({ escalation: read.document.escalation });
    for (const details of ['no 爆炸 here', 'no any 爆炸', '爆炸 drill today']) {
      expect(registered({ details }, { law }).it.urgency).toBe('normal');
    }
  });

  test('D8 kinds and texts are part of the rule', () => {
    const praise = { kind: 'praise', title: '起火', details: '感谢消防。' } as const;
    expect(registered(praise, critical({ kinds: ['praise'] })).it.urgency).toBe('critical');
    const titled = critical({ fields: ['title'] });
    expect(registered({ title: '楼道杂物', details: '担心起火' }, titled).it.urgency).toBe('normal');
    expect(registered({ title: '楼道起火', details: '请来人' }, titled).it.urgency).toBe('critical');
  });

  test('D8 what denies is a setting, and a document that says nothing of any of it stays valid', () => {
    const denial = { before: ['疑似'], between: [], after: [] };
    const law = lawWith({ escalation: { ...defaultPolicy.escalation, denial } });
    expect(registered({ details: '疑似起火' }, { law }).it.urgency).toBe('normal');
    expect(registered({ details: '没有起火' }, { law }).it.urgency).toBe('critical');
    expect(readPolicy(JSON.parse(JSON.stringify(defaultPolicy))).ok).toBe(true);
    const empty = {
      ...defaultPolicy,
      escalation: { ...defaultPolicy.escalation, denial: { ...denial, after: [' '] } },
    };
    expect(readPolicy(empty)).toMatchObject({ problems: [{ kind: 'emptyText', path: 'escalation.denial.after[0]' }] });
  });
});
