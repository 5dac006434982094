import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { firstProblemIn } from './first-problem.js';

afterEach(cleanup);

test('C8 a time of which a part is missing is not taken for an empty one', () => {
  const { container } = render(<input type="datetime-local" aria-label="免责自" />);
  expect(firstProblemIn(container)).toBeNull();
  // what a browser says of a date whose hour is not filled in
  const validity = { ...screen.getByLabelText<HTMLInputElement>('免责自').validity, badInput: true };
  Object.defineProperty(screen.getByLabelText('免责自'), 'validity', { value: validity });
  const { kind, field } = firstProblemIn(container) ?? {};
  expect({ kind, field }).toEqual({ kind: 'unfinished', field: '免责自' });
});
