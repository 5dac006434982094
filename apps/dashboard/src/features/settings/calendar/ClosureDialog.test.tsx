import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { drafts } from '../../../drafts/drafts.js';
import { LanguageProvider } from '../../../i18n/language.js';
import { LiveProvider } from '../../../live/live.js';
import { fakeLive } from '../../../live/testing/fake-live.js';
import { ClosureDialog } from './ClosureDialog.js';

afterEach(() => {
  cleanup();
  drafts.forget();
});

const shown = () => {
  render(
    <MantineProvider env="test">
      <LanguageProvider>
        <LiveProvider live={fakeLive().live}>
          <ClosureDialog onClose={() => undefined} onDeclare={() => undefined} />
        </LiveProvider>
      </LanguageProvider>
    </MantineProvider>,
  );
  const [from, to] = document.querySelectorAll<HTMLInputElement>('input[type="datetime-local"]');
  if (from === undefined || to === undefined) throw new Error('a closure has two times');
  return { from, to };
};
const wrong = () => screen.queryByText(/^请填全起止时间/);

test('a time that is being emptied stays empty, and is told of', () => {
  const { from } = shown();
  fireEvent.change(from, { target: { value: '' } });
  expect(from.value).toBe('');
  expect(wrong()).not.toBeNull();
});

test('a closure of another century is a slip of the pen', () => {
  const { to } = shown();
  fireEvent.change(to, { target: { value: '9999-12-31T23:59' } });
  expect(wrong()).not.toBeNull();
});
