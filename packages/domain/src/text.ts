import type { Actor } from './actor.js';
import type { Refusal, TextField, TextProblem } from './refusal.js';

/** Words that acknowledge without saying anything; alone they are no answer (domain.md §4, rules). */
const hollow =
  /^(收到|已收到|收悉|已收悉|知道了|已知悉|已知晓|好的?|是的?|明白|已阅|尽快(处理|办理)|正在(处理|办理)(中)?|处理中|办理中|ok|okay|yes|noted|received|gotit|willdo|inprogress)$/i;

const LONGEST = 5_000;

/**
 * What is wrong with a text that must say something, as a refusal; null when nothing is. The product's own texts (imported
 * history) are kept as they were written, however short.
 */
export function textRefusal(actor: Actor, field: TextField, text: string, shortest: number): Refusal | null {
  if (actor.role === 'system') return null;
  const problem = problemOf(text.trim(), shortest);
  return problem === null ? null : { kind: 'textNeeded', field, problem };
}

function problemOf(text: string, shortest: number): TextProblem | null {
  if (text.length === 0) return 'missing';
  if (hollow.test(text.replace(/[\s。.!!,,~、]+/g, ''))) return 'hollow';
  if ([...text].length < shortest) return 'tooShort';
  return text.length > LONGEST ? 'tooLong' : null;
}
