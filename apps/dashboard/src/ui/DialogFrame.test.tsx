import { MantineProvider } from '@mantine/core';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { LanguageProvider } from '../i18n/language.js';
import { DialogFrame } from './DialogFrame.js';

afterEach(cleanup);

/** A form whose server answers when the test says so: with nothing at all, or with what is wrong with the text. */
async function opened() {
  let answer: (wrong: boolean) => void = () => undefined;
  const closed: true[] = [];
  function Form() {
    const [sending, setSending] = useState(false);
    const [wrong, setWrong] = useState(false);
    answer = (isWrong) => {
      setWrong(isWrong);
      setSending(false);
    };
    return (
      <DialogFrame
        title="催办"
        submit="发出"
        sending={sending}
        onSubmit={() => setSending(true)}
        onClose={() => closed.push(true)}
      >
        <input aria-label="理由" defaultValue="请尽快" aria-invalid={wrong} />
      </DialogFrame>
    );
  }
  render(
    <MantineProvider env="test">
      <LanguageProvider>
        <Form />
      </LanguageProvider>
    </MantineProvider>,
  );
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('理由'));
  return {
    closed,
    send: async () => {
      const button = screen.getByRole<HTMLButtonElement>('button', { name: '发出' });
      button.focus();
      await act(async () => button.click());
      // a browser takes the focus from a button that is at work
      expect(button.disabled).toBe(true);
      button.blur();
    },
    answers: (wrong: boolean) => act(async () => answer(wrong)),
  };
}

test('C3 after an answer that was lost the focus is at the button again: Enter tries once more and does not close', async () => {
  const form = await opened();
  await form.send();
  await form.answers(false);
  expect(document.activeElement?.textContent).toBe('发出');
  expect(form.closed).toEqual([]);
});

test('C3 after a refusal that speaks of a text the focus is at the text', async () => {
  const form = await opened();
  await form.send();
  await form.answers(true);
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('理由'));
});
