import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { defaultPolicy } from '@watchfloor/domain/policies/default';
import type { Policy } from '@watchfloor/domain/policy';
import { type ReactNode, useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { LanguageProvider } from '../../../i18n/language.js';
import { CallbackSection } from './EscalationSection.js';
import type { PartProps } from './part.js';
import { StaleSection } from './TimesSections.js';

afterEach(cleanup);

const label = '没打通的，隔多久再拨';
const { retryAfter: _, ...without } = defaultPolicy.callback;

/** A section over a policy that is edited, and the policy as it stands. */
function edited(before: Policy, Section: (props: PartProps) => ReactNode = CallbackSection): () => Policy {
  let present = before;
  function Desk() {
    const [policy, setPolicy] = useState(before);
    present = policy;
    return <Section policy={policy} before={before} edit={(change) => setPolicy(change)} />;
  }
  render(
    <MantineProvider env="test">
      <LanguageProvider>
        <Desk />
      </LanguageProvider>
    </MantineProvider>,
  );
  return () => present;
}

test('when a callback is tried again is shown and changed, and says what it was', () => {
  const present = edited(defaultPolicy);
  fireEvent.change(screen.getByLabelText(`${label}：数量`), { target: { value: '90' } });
  fireEvent.change(screen.getByLabelText(`${label}：单位`), { target: { value: 'minutes' } });
  expect(present().callback).toEqual({ ...defaultPolicy.callback, retryAfter: { amount: 90, unit: 'minutes' } });
  screen.getByText('原 2 小时');
});

test('a policy may say nothing of it, and is given it, or loses it, by a tick', () => {
  const present = edited({ ...defaultPolicy, callback: without });
  fireEvent.click(screen.getByLabelText(label));
  expect(present().callback.retryAfter).toEqual({ amount: 2, unit: 'hours' });
  screen.getByText('原 无');
  fireEvent.click(screen.getByLabelText(label));
  expect(present().callback).toEqual(without);
});

test('that what nobody moves ends by itself is a rule to be given, and taken back', () => {
  const present = edited(defaultPolicy, StaleSection);
  const box = screen.getByLabelText('多久没有人处理就自动结束');
  fireEvent.click(box);
  expect(present().stale).toEqual({ after: { amount: 30, unit: 'workingDays' }, states: ['accepted'] });
  screen.getByText('待回访');
  fireEvent.click(box);
  expect(present().stale).toBeUndefined();
});
