/** What of a command is searched. */
export interface Searchable {
  readonly label: string;
  readonly hint: string;
  /** What else people call it. */
  readonly names?: string;
  /** True for commands that appear only when they are searched for. */
  readonly onlySearched: boolean;
}

/** The commands whose words contain every word of the query; without a query those that are always offered. */
export function matching<Command extends Searchable>(commands: readonly Command[], query: string): readonly Command[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return commands.filter((command) => !command.onlySearched);
  return commands.filter(({ label, hint, names = '' }) => {
    const text = `${label} ${hint} ${names}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
