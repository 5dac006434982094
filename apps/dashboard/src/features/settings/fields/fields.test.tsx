import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { CalendarSpec } from '@watchfloor/domain/calendar';
import { chinaSpec } from '@watchfloor/domain/calendars/china';
import { defaultPolicy } from '@watchfloor/domain/policies/default';
import type { Policy } from '@watchfloor/domain/policy';
import { type ReactNode, useState } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { drafts } from '../../../drafts/drafts.js';
import { LanguageProvider } from '../../../i18n/language.js';
import { firstProblemIn } from '../../../ui/first-problem.js';
import { WeeklyHours } from '../calendar/WeeklyHours.js';
import { LimitsSection } from '../policy/LimitsSection.js';
import { WarningsSection } from '../policy/TimesSections.js';
import { amount, hours, percent, wholeNumber } from './reading.js';

beforeEach(() => drafts.clear(''));
afterEach(cleanup);

function shown(desk: ReactNode) {
  return render(
    <MantineProvider env="test">
      <LanguageProvider>{desk}</LanguageProvider>
    </MantineProvider>,
  );
}

function Rules({ onPolicy }: { onPolicy: (policy: Policy) => void }) {
  const [policy, setPolicy] = useState<Policy>(defaultPolicy);
  onPolicy(policy);
  return (
    <>
      <LimitsSection policy={policy} before={defaultPolicy} edit={setPolicy} />
      <WarningsSection policy={policy} before={defaultPolicy} edit={setPolicy} />
    </>
  );
}

function Week({ onWeek }: { onWeek: (weekly: CalendarSpec['weekly']) => void }) {
  const [weekly, setWeekly] = useState(chinaSpec.weekly);
  onWeek(weekly);
  return <WeeklyHours path="calendar:weekly" weekly={weekly} before={chinaSpec.weekly} onChange={setWeekly} />;
}

const field = (label: string) => screen.getByLabelText(label) as HTMLInputElement;
const write = (label: string, value: string) => {
  field(label).focus();
  fireEvent.change(field(label), { target: { value } });
  fireEvent.blur(field(label));
};
/** The name of the field that keeps the document from being published. */
const inTheWay = (desk: HTMLElement): string | null => firstProblemIn(desk)?.field ?? null;
const signing = '签收时限，其他情形：数量';

test('C8 an emptied number is no number: the field stays empty, is found, named and told', () => {
  let policy: Policy = defaultPolicy;
  const { container } = shown(<Rules onPolicy={(next) => (policy = next)} />);
  for (const [label, text] of [
    [signing, ''],
    ['第一次预警：已用时限的', '一半'],
    [signing, '两'],
    [signing, '9999999'],
    [signing, '0'],
  ] as const) {
    write(label, text);
    expect(field(label).value).toBe(text);
    expect(inTheWay(container)).not.toBeNull();
    expect(field(label).getAttribute('aria-invalid')).toBe('true');
  }
  expect(inTheWay(container)).toBe(signing);
  screen.getByText(/^请填大于 0 的数，按天的填整数，最长 /);
  expect(policy.limits).toEqual(defaultPolicy.limits);
  write(signing, '４');
  write('第一次预警：已用时限的', '40 %');
  expect(inTheWay(container)).toBeNull();
  expect([policy.limits.sign[1]?.limit.amount, policy.warnings.early]).toEqual([4, 0.4]);
});

test('C8 unreadable hours keep their text, wherever one goes meanwhile, and are found', () => {
  let week = chinaSpec.weekly;
  const { unmount } = shown(<Week onWeek={(next) => (week = next)} />);
  write('周一', '九点到五点');
  expect(week).toEqual(chinaSpec.weekly);
  unmount();
  const { container } = shown(<Week onWeek={(next) => (week = next)} />);
  expect(field('周一').value).toBe('九点到五点');
  expect(inTheWay(container)).toBe('周一');
  write('周一', '9:00-17:00');
  expect(week.mon).toEqual([['09:00', '17:00']]);
  expect(inTheWay(container)).toBeNull();
});

test('the arrows go from one number to the next', () => {
  let policy: Policy = defaultPolicy;
  shown(<Rules onPolicy={(next) => (policy = next)} />);
  fireEvent.keyDown(field(signing), { key: 'ArrowUp' });
  fireEvent.keyDown(field(signing), { key: 'ArrowUp' });
  fireEvent.keyDown(field(signing), { key: 'ArrowDown' });
  expect(policy.limits.sign[1]?.limit.amount).toBe((defaultPolicy.limits.sign[1]?.limit.amount ?? 0) + 1);
});

test('numbers are read in any width, within what they may be', () => {
  expect(['5', ' ５ ', '', '-1', '1.5', '1e3', '0'].map(wholeNumber(1).read)).toEqual([
    5,
    5,
    null,
    null,
    null,
    null,
    null,
  ]);
  expect(['1.5', '1', '0', ''].map(amount('hours').read)).toEqual([1.5, 1, null, null]);
  expect(amount('workingDays').read('1.5')).toBeNull();
  expect(['50', '50%', '101', '半'].map(percent.read)).toEqual([0.5, 0.5, null, null]);
  expect(hours.read('')).toEqual([]);
});
