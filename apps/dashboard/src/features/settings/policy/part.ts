import type { Policy } from '@watchfloor/domain/policy';
import type { Edit } from '../law-draft.js';

/** A part of the policy to show, and to change where `edit` is not null. */
export interface PartProps {
  readonly policy: Policy;
  /** The version in force. */
  readonly before: Policy;
  readonly edit: Edit<Policy> | null;
}

/** What changes one rule of the policy; null where it is only to be read. */
export function changing<K extends keyof Policy, V>(
  edit: Edit<Policy> | null,
  key: K,
  change: (part: Policy[K], value: V) => Policy[K],
): ((value: V) => void) | null {
  if (edit === null) return null;
  return (value) => edit((policy) => ({ ...policy, [key]: change(policy[key], value) }));
}
