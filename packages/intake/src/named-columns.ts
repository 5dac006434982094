import type { Demands } from './column-index.js';
import type { Field, MomentField, Profile } from './profile.js';

/** The columns that a field names; of alternatives, all. */
export function columnsOf(field: Field | MomentField): readonly string[] {
  if (typeof field === 'string') return [field];
  if ('constant' in field) return [];
  if ('column' in field) return [field.column];
  if ('anyOf' in field) return field.anyOf;
  if ('columns' in field) return field.columns;
  return [field.date, field.time];
}

/** What a profile asks of a file. */
export function demandsOf(profile: Profile): Demands {
  const demands: (readonly string[])[] = [];
  const ask = (field: Field | MomentField | undefined): void => {
    if (field === undefined) return;
    if (typeof field === 'object' && 'anyOf' in field) demands.push(field.anyOf);
    else for (const name of columnsOf(field)) demands.push([name]);
  };
  const { source, title, details, place, caller, answer, deadline } = profile;
  for (const field of [source.id, profile.receivedAt, title, details, place, answer?.text, answer?.at]) ask(field);
  if (caller !== null) for (const field of [caller.name, caller.phone, caller.id]) ask(field);
  for (const choice of [profile.channel, profile.kind, profile.urgency, profile.state]) ask(choice?.from);
  ask(profile.urgency.reason);
  for (const entry of [profile.department, profile.district, profile.category]) ask(entry.from);
  ask(profile.category.parent);
  for (const name of [...profile.fillDown, ...(profile.severalRows?.join ?? [])]) ask(name);
  if (deadline.kind === 'column') for (const field of [deadline.column, deadline.judgedBy]) ask(field);
  return demands;
}
