import type { TextField } from '@watchfloor/domain/refusal';
import { LONGEST_ID, textLimits } from '@watchfloor/domain/text-limits';
import { Field } from 'type-graphql';

interface Given {
  readonly nullable?: true;
  /** A list of such texts, empty where it is absent. */
  readonly list?: true;
}

/** The longest text that is searched for. */
export const LONGEST_SEARCH = 200;

const atMost = (most: number): string => `At most ${most.toLocaleString('en')} characters.`;

/** An input's text that somebody writes. Its limit stands in the schema, from the table by which a longer one is refused. */
export const WrittenField = (
  field: TextField,
  description: string,
  { nullable, list }: Given = {},
): PropertyDecorator =>
  Field(() => (list ? [String] : String), {
    ...(nullable && { nullable }),
    ...(list && { defaultValue: [] }),
    description: `${description} ${list ? 'Each: ' : ''}${atMost(textLimits[field].most)}`,
  });

/** An input's text that something is looked up by. */
export const LookupField = (
  description: string,
  { nullable }: { readonly nullable?: true } = {},
  most = LONGEST_ID,
): PropertyDecorator =>
  Field(() => String, { ...(nullable && { nullable }), description: `${description} ${atMost(most)}` });
