import { describe, expect, test } from 'vitest';
import { theSystem } from '../src/actor.js';
import { commandTexts } from '../src/command-texts.js';
import { decide } from '../src/decide.js';
import { textLimits } from '../src/text-limits.js';
import type { RulesOf, TextRules } from '../src/text-rules.js';
import { DAY, MINUTE } from '../src/time.js';
import {
  accepted,
  defaultLaw,
  directory,
  dispatched,
  everybody,
  Life,
  leader,
  liaisonOf,
  registration,
  signed,
  supervisor,
} from './life.js';
import * as verbs from './verbs.js';

const unborn = () => new Life('2026-11-09 10:00');
const caller = { name: '李女士', phone: '13800138000' };
const long = (most: number): string => '长'.repeat(most + 1);

describe('every text has a limit', () => {
  test.each([
    ['place', { place: long(200) }, 200],
    ['callerName', { caller: { ...caller, name: long(80) } }, 80],
    ['callerPhone', { caller: { ...caller, phone: '1'.repeat(41) } }, 40],
    ['urgencyReason', { urgency: 'urgent', urgencyReason: long(200) }, 200],
    ['title', { title: long(200) }, 200],
    ['details', { details: long(20_000) }, 20_000],
  ] as const)('D5 a registration says that its %s is too long, whoever gives it', (field, change, limit) => {
    const refusal = { kind: 'textNeeded', field, problem: 'tooLong', limit };
    for (const actor of [supervisor, theSystem]) {
      expect(unborn().refusal(actor, { ...registration, ...change })).toEqual(refusal);
    }
  });

  test('D5 an urge is short enough to be read in passing', () => {
    const refused = dispatched().refusal(supervisor, { ...verbs.urge(), reason: long(500) });
    expect(refused).toEqual({ kind: 'textNeeded', field: 'reason', problem: 'tooLong', limit: 500 });
  });

  test('D5 a text within a list, and one that the product does not ask for, have theirs too', () => {
    const convene = { type: 'convene', memberDepartmentIds: ['housing', 'water'], reason: '职责有争议' } as const;
    const many = dispatched().refusal(supervisor, { ...convene, representatives: [long(80)], expectedVersion: null });
    expect(many).toMatchObject({ field: 'representative', problem: 'tooLong' });
    const note = accepted().refusal(supervisor, { ...verbs.close, note: long(2_000) });
    expect(note).toMatchObject({ field: 'note', problem: 'tooLong' });
  });

  test('D5 characters are counted as people count them', () => {
    expect(unborn().give(supervisor, { ...registration, title: '𠮷'.repeat(200) }).complaint?.title).toHaveLength(400);
  });

  test('D5 rights and a newer version are told before the length of a text', () => {
    const urge = { ...verbs.urge(), reason: long(500) };
    expect(dispatched().refusal(liaisonOf('housing'), urge)).toEqual({ kind: 'notAllowed' });
    expect(dispatched().refusal(leader, { ...verbs.answer(), text: long(20_000) })).toEqual({ kind: 'notAllowed' });
  });

  test('D5 a text without a rule does not compile, and neither does a rule for what is none', () => {
    type Given = {
      title: string;
      kind: 'help' | 'praise';
      at: number;
      parts: readonly { id: string; note?: string }[];
    };
    const whole: RulesOf<Given> = { title: 'title', parts: { id: 'id', note: 'note' } };
    // @ts-expect-error the note of a part has no rule
    const lacking: RulesOf<Given> = { title: 'title', parts: { id: 'id' } };
    // @ts-expect-error a closed vocabulary is no text
    const more: RulesOf<Given> = { ...whole, kind: 'id' };
    expect([whole, lacking, more]).toHaveLength(3);
  });

  test('D5 every rule of a command is an id or has a limit', () => {
    const rulesIn = (rules: TextRules): readonly string[] =>
      typeof rules === 'string' ? [rules] : Object.values(rules).flatMap(rulesIn);
    const rules = rulesIn(commandTexts);
    expect(rules.length).toBeGreaterThan(100);
    for (const rule of rules) expect(rule === 'id' || rule in textLimits, rule).toBe(true);
  });
});

describe('every text has one form', () => {
  test('I5 three zero-width spaces are no title', () => {
    const refusal = unborn().refusal(supervisor, { ...registration, title: '\u200b\u200b\u200b' });
    expect(refusal).toEqual({ kind: 'textNeeded', field: 'title', problem: 'missing' });
  });

  test('I5 an override is not stored, an emoji and an accent are as everywhere', () => {
    const given = { ...registration, title: '\u202e3号楼困人', details: '带👨‍👩‍👧 e\u0301\r\n第二行' };
    const { complaint, log } = unborn().give(supervisor, given);
    expect(complaint?.title).toBe('3号楼困人');
    expect(log[0]?.events[0]).toMatchObject({ details: '带👨‍👩‍👧 é\n第二行' });
  });

  test('I5 what a department writes is cleaned as well', () => {
    const life = signed().give(liaisonOf('housing'), { ...verbs.progress(), text: '已到现场\u0000\u202e查看' });
    expect(life.log.at(-1)?.events.at(-1)).toMatchObject({ type: 'progressReported', text: '已到现场查看' });
  });
});

test.each(['12', '110', '无', '138001380001380013800'])('C8 "%s" is no number to call back on', (phone) => {
  const refusal = unborn().refusal(supervisor, { ...registration, caller: { ...caller, phone } });
  expect(refusal).toEqual({ kind: 'textNeeded', field: 'callerPhone', problem: 'notAPhone' });
});

test('C8 a caller without a number, and whatever an imported history has, are taken', () => {
  for (const [actor, phone] of [
    [supervisor, ''],
    [theSystem, '12'],
    [supervisor, '＋86 138 0013 8000'],
  ] as const) {
    const life = unborn().give(actor, { ...registration, caller: { ...caller, phone } });
    expect(life.complaint?.state).toBe('registered');
  }
});

describe('a receipt', () => {
  const noon = Date.parse('2026-11-09T04:00:00Z');
  const received = (ahead: number) =>
    decide(null, registration, {
      ...{ now: noon + ahead, present: noon, actor: theSystem, law: defaultLaw, directory, staffed: everybody },
      ...{ number: '26-000001', callerId: null, callerEscalatedBefore: false },
    });

  test('I6 later than now is refused by register itself, with what the clock shows', () => {
    const refused = { ok: false, refusal: { kind: 'notInPast', now: noon } };
    expect(received(5 * MINUTE + 1)).toEqual(refused);
    expect(received(73 * 365 * DAY)).toEqual(refused);
  });

  test('I6 of a clock that is a little fast is taken', () => {
    expect(received(5 * MINUTE).ok).toBe(true);
  });
});
