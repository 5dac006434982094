import { Channel, Kind, Urgency } from '@watchfloor/domain/vocabulary';
import { useDraft } from '../../../drafts/drafts.js';
import type { VariablesOf } from '../../../graphql.js';
import type { RegisterCommand } from './received/commands.js';

export const registerPrefix = 'register:';

export type RegisterForm = Omit<VariablesOf<typeof RegisterCommand>['input'], 'idempotencyKey' | 'id'>;

const oneOf = <Value extends string>(list: Readonly<Record<string, Value>>, text: string, otherwise: Value): Value =>
  Object.values(list).find((value) => value === text) ?? otherwise;

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** Everything that has been written and chosen so far; what was not chosen is what is most common. */
export function useRegisterForm(): RegisterForm {
  const [title] = useDraft(`${registerPrefix}title`);
  const [details] = useDraft(`${registerPrefix}details`);
  const [kind] = useDraft(`${registerPrefix}kind`);
  const [urgencyText] = useDraft(`${registerPrefix}urgency`);
  const [urgencyReason] = useDraft(`${registerPrefix}urgencyReason`);
  const [categoryId] = useDraft(`${registerPrefix}category`);
  const [districtId] = useDraft(`${registerPrefix}district`);
  const [place] = useDraft(`${registerPrefix}place`);
  const [channel] = useDraft(`${registerPrefix}channel`);
  const [callerName] = useDraft(`${registerPrefix}callerName`);
  const [callerPhone] = useDraft(`${registerPrefix}callerPhone`);
  const urgency = oneOf(Urgency, urgencyText, Urgency.normal);
  return {
    title,
    details,
    kind: oneOf(Kind, kind, Kind.grievance),
    urgency,
    urgencyReason: urgency === Urgency.normal ? null : orNull(urgencyReason),
    categoryId,
    districtId,
    place: place.trim(),
    channel: oneOf(Channel, channel, Channel.phone),
    callerName: orNull(callerName),
    callerPhone: orNull(callerPhone),
  };
}
