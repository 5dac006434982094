/** An extension, as people write it: `转 8012`, `ext. 12`, `#12`. */
const EXTENSION = /(?:转|分机|ext\.?|[#x])\s*(\d{1,6})$/i;
const WRITTEN = /^\+?[\d\s().-]+$/;

/** A phone as callers are told apart by it: digits and a leading +, whatever stood between them. */
export function bareNumber(phone: string): string {
  const trimmed = phone.trim();
  return (trimmed.startsWith('+') ? '+' : '') + trimmed.replace(/\D/g, '');
}

/** Emergency and service numbers have fewer digits, and nobody calls from one. */
const LEAST_DIGITS = 5;
/** ITU-T E.164 §6. */
const MOST_DIGITS = 15;

/**
 * Whether a text in plain form can be a number to call back on: 5 to 15 digits with the signs that people set between them,
 * a leading `+` and an extension.
 */
export function isPhone(text: string): boolean {
  const number = text.replace(EXTENSION, '').trim();
  const digits = number.replace(/\D/g, '').length;
  return WRITTEN.test(number) && digits >= LEAST_DIGITS && digits <= MOST_DIGITS;
}
