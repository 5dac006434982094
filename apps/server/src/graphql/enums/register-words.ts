import { registerEnumType } from 'type-graphql';

/** Makes a GraphQL enum of a closed list of the domain; a word that nobody described does not compile. */
export function registerWords<List extends Record<string, string>>(
  list: List,
  name: string,
  description: string,
  words: Readonly<Record<keyof List, string>>,
): void {
  const entries = Object.entries<string>(words).map(([word, means]) => [word, { description: means }]);
  registerEnumType(list, { name, description, valuesConfig: Object.fromEntries(entries) });
}
