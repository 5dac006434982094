import { MantineProvider } from '@mantine/core';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LanguageProvider } from '../../../i18n/language.js';
import { readFloorQuery, wholeFloor, writeFloorQuery } from '../query/floor-query.js';
import { TextFilter } from './TextFilter.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const asked: string[] = [];
let goTo: (text: string) => void = () => undefined;

/** The field over an address that keeps the filter as the floor's does. */
function Floor() {
  const [address, setAddress] = useState('');
  goTo = (text) => setAddress(writeFloorQuery(new URLSearchParams(), { ...wholeFloor, text }).toString());
  const { text } = readFloorQuery(new URLSearchParams(address));
  const change = (next: string) => {
    asked.push(next);
    goTo(next);
  };
  return <TextFilter text={text} onChange={change} field={{ current: null }} onDone={() => undefined} />;
}

function open(): HTMLInputElement {
  asked.length = 0;
  render(
    <MantineProvider env="test">
      <LanguageProvider>
        <Floor />
      </LanguageProvider>
    </MantineProvider>,
  );
  return screen.getByRole('textbox');
}

const type = (field: HTMLInputElement, value: string) => fireEvent.change(field, { target: { value } });
const pause = () => act(() => vi.advanceTimersByTime(1_000));

test('C5 the field keeps exactly what is typed, a blank before the next word included', () => {
  const field = open();
  type(field, '路灯');
  act(() => vi.advanceTimersByTime(150));
  type(field, '路灯 ');
  pause();
  expect(field.value).toBe('路灯 ');
  type(field, '路灯 坏');
  pause();
  expect(field.value).toBe('路灯 坏');
  expect(asked).toEqual(['路灯', '路灯 坏']);
});

test('C5 nothing is searched by a half-composed word, nor by the Enter that ends it', () => {
  const field = open();
  type(field, '路灯 ');
  pause();
  fireEvent.compositionStart(field);
  for (const letters of ['路灯 h', "路灯 hu'ai", "路灯 hu'ai l"]) {
    type(field, letters);
    pause();
    expect(field.value).toBe(letters);
  }
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
  expect(asked).toEqual(['路灯']);
  type(field, '路灯 坏了');
  fireEvent.compositionEnd(field);
  pause();
  expect(asked).toEqual(['路灯', '路灯 坏了']);
});

test('C5 a filter that is changed elsewhere is shown; the own one, coming late, takes nothing that was typed since', () => {
  const field = open();
  type(field, '路灯');
  pause();
  type(field, '路灯坏');
  act(() => goTo('路灯'));
  expect(field.value).toBe('路灯坏');
  pause();
  act(() => goTo(''));
  expect(field.value).toBe('');
  pause();
  expect(asked).toEqual(['路灯', '路灯坏']);
});
