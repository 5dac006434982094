import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { readPolicy } from '@watchfloor/domain/law/document';
import { defaultCriticalKinds, defaultDenial } from '@watchfloor/domain/policies/critical';
import { defaultPolicy } from '@watchfloor/domain/policies/default';
import { defaultSubstance } from '@watchfloor/domain/policies/substance';
import type { Policy } from '@watchfloor/domain/policy';
import { type ReactNode, useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { LanguageProvider } from '../../../i18n/language.js';
import { CriticalSection } from './CriticalSection.js';
import type { PartProps } from './part.js';
import { SecondPersonSection } from './SecondPersonSection.js';
import { SubstanceSection } from './SubstanceSection.js';
import { parseWords } from './words-text.js';

afterEach(cleanup);

/** A section over the default policy, and the policy as it stands, which can always be published. */
function edited(Section: (props: PartProps) => ReactNode): () => Policy {
  let present: Policy = defaultPolicy;
  function Desk() {
    const [policy, setPolicy] = useState<Policy>(defaultPolicy);
    present = policy;
    return <Section policy={policy} before={defaultPolicy} edit={(change) => setPolicy(change)} />;
  }
  render(
    <MantineProvider env="test">
      <LanguageProvider>
        <Desk />
      </LanguageProvider>
    </MantineProvider>,
  );
  return () => {
    expect(readPolicy(present)).toMatchObject({ ok: true });
    return present;
  };
}

const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const tick = (group: string, label: string) =>
  fireEvent.click(
    [...(screen.getByLabelText(group) as HTMLElement).querySelectorAll('input')].find(
      (box) => box.labels?.[0]?.textContent === label,
    ) as HTMLElement,
  );

test('D8 words, kinds, texts and denials of what is critical are forms', () => {
  const present = edited(CriticalSection);
  write('人身安全 · 词', '投毒、起火，起火\n 坍塌 ');
  tick('人身安全 · 限于诉求', '表扬');
  tick('人身安全 · 在哪里找', '标题');
  write('词后有这些，不算', '演练');
  const { critical, denial } = present().escalation;
  expect(critical.find(({ cause }) => cause === 'safety')).toEqual({
    cause: 'safety',
    words: ['投毒', '起火', '坍塌'],
    kinds: ['inquiry', 'help', 'grievance', 'report', 'praise'],
    fields: ['details'],
  });
  expect(defaultCriticalKinds).not.toContain('praise');
  expect(denial).toEqual({ ...defaultDenial, after: ['演练'] });
  // a rule that would look nowhere would never hold: the last box stays
  tick('人身安全 · 在哪里找', '内容');
  expect(present().escalation.critical.find(({ cause }) => cause === 'safety')?.fields).toEqual(['details']);
  screen.getByText(/原 燃气泄漏、煤气泄漏/);
});

test('D4 what an answer must say, and what excuses a contact, are forms', () => {
  const present = edited(SubstanceSection);
  tick('没有联系来电人也可答复', '从其他系统导入的');
  write('套话', '收到、好的');
  fireEvent.change(screen.getByLabelText('办理答复 · 至少说到几项'), { target: { value: '1' } });
  expect(present().contactExceptions).toEqual(['noCaller', 'withheld']);
  expect(present().substance).toMatchObject({
    filler: ['收到', '好的'],
    words: defaultSubstance.words,
    fields: { answer: { ...defaultSubstance.fields.answer, aspects: 1 } },
  });
});

test('A12 for what a second person is needed is a form', () => {
  const present = edited(SecondPersonSection);
  fireEvent.click(screen.getByLabelText('回退规则和日历'));
  expect(present().secondPerson).toEqual({
    ...{ publishing: true, rollingBack: false, loweringSupervision: true, ownEscalation: true },
  });
  screen.getByText('原 是');
});

test('words are read however they are parted, each once', () => {
  expect(parseWords(' 起火、 爆炸,坍塌；\n起火 ')).toEqual(['起火', '爆炸', '坍塌']);
  expect(parseWords('no  fire, ')).toEqual(['no fire']);
});
