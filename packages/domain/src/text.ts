import type { Actor } from './actor.js';
import { isPhone } from './phone.js';
import type { Refusal, TextField, TextProblem } from './refusal.js';
import { lengthOf, textLimits } from './text-limits.js';

/** Words that acknowledge without saying anything; alone they are no answer (docs/domain.md, urges and orders). */
const hollow =
  /^(收到|已收到|收悉|已收悉|知道了|已知悉|已知晓|好的?|是的?|明白|已阅|尽快(处理|办理)|正在(处理|办理)(中)?|处理中|办理中|ok|okay|yes|noted|received|gotit|willdo|inprogress)$/i;

/**
 * What is wrong with a text that must say something, as a refusal; null when nothing is. The product's own texts (imported
 * history) are kept as they were written, however short.
 */
export function textRefusal(actor: Actor, field: TextField, text: string, shortest: number): Refusal | null {
  if (actor.role === 'system') return null;
  const problem = problemOf(text.trim(), shortest);
  if (problem === null) return lengthRefusal(field, text);
  return { kind: 'textNeeded', field, problem, ...(problem === 'tooShort' && { limit: shortest }) };
}

/** Refuses a text that is longer than its field takes, whoever gives it; null when it is not. */
export function lengthRefusal(field: TextField, text: string): Refusal | null {
  const { most } = textLimits[field];
  // code units first: they are counted for nothing, and are never fewer than the characters
  if (text.length <= most || lengthOf(text) <= most) return null;
  return { kind: 'textNeeded', field, problem: 'tooLong', limit: most };
}

/** Refuses what is no number to call back on; none at all is fine, and so is whatever an imported history has. */
export function phoneRefusal(actor: Actor, phone: string): Refusal | null {
  if (actor.role === 'system' || phone === '' || isPhone(phone)) return null;
  return { kind: 'textNeeded', field: 'callerPhone', problem: 'notAPhone' };
}

function problemOf(text: string, shortest: number): TextProblem | null {
  if (text.length === 0) return 'missing';
  if (hollow.test(text.replace(/[\s。.!!,,~、]+/g, ''))) return 'hollow';
  return lengthOf(text) < shortest ? 'tooShort' : null;
}
