import { expect, test } from 'vitest';
import { defaultPolicy } from '../policies/default.js';
import { cleanDocument } from './clean-document.js';
import { readPolicy } from './document.js';

test('a clean document is the very same object', () => {
  expect(cleanDocument(defaultPolicy)).toBe(defaultPolicy);
});

test('I5 the names and words of a law are written as everything else is', () => {
  const [cause, ...others] = defaultPolicy.pausing.causes;
  const causes = [{ ...cause, name: '\u202e等待\u0000检测\ud83d' }, ...others];
  const read = readPolicy({ ...defaultPolicy, pausing: { ...defaultPolicy.pausing, causes } });
  expect(read.ok && read.document.pausing.causes[0]?.name).toBe('等待检测\ufffd');
});

test('D5 no text of a law is longer than 200 characters', () => {
  const critical = [{ cause: 'safety', words: ['燃'.repeat(201)] }];
  const read = readPolicy({ ...defaultPolicy, escalation: { ...defaultPolicy.escalation, critical } });
  expect(read).toMatchObject({
    ok: false,
    problems: [
      { kind: 'wrongShape', path: 'escalation.critical[0].words[0]', expected: 'a text of at most 200 characters' },
    ],
  });
});
