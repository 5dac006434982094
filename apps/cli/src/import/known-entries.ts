import type { Directory } from '@watchfloor/domain/directory';

/** The room of the ledger that keeps the directory. */
export interface DirectoryPort {
  load(): Promise<Directory>;
  ensure(entries: Directory): Promise<unknown>;
}

/** The directory as it is: other people's data adds to it and changes nothing in it. */
export class KnownEntries {
  /** As it was when it was read. */
  readonly directory: Directory;
  readonly #port: DirectoryPort;
  readonly #ids: Readonly<Record<keyof Directory, ReadonlySet<string>>>;

  private constructor(port: DirectoryPort, directory: Directory) {
    const ids = (entries: readonly { readonly id: string }[]) => new Set(entries.map((entry) => entry.id));
    this.#port = port;
    this.directory = directory;
    this.#ids = {
      departments: ids(directory.departments),
      districts: ids(directory.districts),
      categories: ids(directory.categories),
    };
  }

  static async of({ directory }: { readonly directory: DirectoryPort }): Promise<KnownEntries> {
    return new KnownEntries(directory, await directory.load());
  }

  /** Adds those of these entries that are missing. */
  async ensure({ departments, districts, categories }: Directory): Promise<void> {
    const missing = {
      departments: departments.filter(({ id }) => !this.#ids.departments.has(id)),
      districts: districts.filter(({ id }) => !this.#ids.districts.has(id)),
      categories: categories.filter(({ id }) => !this.#ids.categories.has(id)),
    };
    if (Object.values(missing).some((entries) => entries.length > 0)) await this.#port.ensure(missing);
  }
}
