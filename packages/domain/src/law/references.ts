import type { CalendarSpec } from '../calendar.js';
import type { Directory } from '../directory.js';
import type { Policy } from '../policy.js';

/** A document names something that the directory does not have: a rule that would never hold. */
export interface UnknownPlace {
  readonly kind: 'unknownCategory' | 'unknownDistrict';
  readonly id: string;
}

/** The categories that rules of a policy speak of and nobody knows. */
export function unknownCategories(policy: Policy, { categories }: Directory): readonly UnknownPlace[] {
  const named = Object.values(policy.limits).flatMap((rules) => rules.flatMap(({ categoryIds = [] }) => categoryIds));
  return unknown('unknownCategory', named, categories);
}

/** The districts that have hours of their own and that nobody knows. */
export const unknownDistricts = (spec: CalendarSpec, { districts }: Directory): readonly UnknownPlace[] =>
  unknown('unknownDistrict', Object.keys(spec.districts ?? {}), districts);

function unknown(
  kind: UnknownPlace['kind'],
  named: readonly string[],
  known: readonly { readonly id: string }[],
): readonly UnknownPlace[] {
  const ids = new Set(known.map(({ id }) => id));
  return [...new Set(named)].filter((id) => !ids.has(id)).map((id) => ({ kind, id }));
}
