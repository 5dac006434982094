import { expect, test } from 'vitest';
import { Theme, Verb } from './case/verbs/verb.js';
import { quickPromises } from './dialogs/promise.js';
import { Hold } from './dialogs/targets.js';
import { zh } from './messages.js';

const has = (id: string) => expect(Object.keys(zh)).toContain(id);

test('every verb has its word, and every reason to wait its sentence', () => {
  for (const verb of Object.values(Verb)) has(`complaint.verb.${verb}`);
  for (const hold of Object.values(Hold)) has(`complaint.hold.${hold}`);
  for (const theme of Object.values(Theme)) has(`complaint.theme.${theme}`);
});

test('every verb says what it did', () => {
  for (const verb of Object.values(Verb)) has(`complaint.${verb}.done`);
});

test('every verb that many can have done at once has its words for many', () => {
  for (const verb of ['urge', 'escalate', 'acknowledge', 'sign']) {
    has(`complaint.${verb}.many`);
    has(`complaint.${verb}.manySubmit`);
    has(`complaint.${verb}.manyDone`);
  }
});

test('every promise offered has its words', () => {
  for (const { id } of quickPromises(0, 'Asia/Shanghai')) has(`complaint.promise.${id}`);
});
