import type { Directory } from '@watchfloor/domain/directory';
import type { DataSource, EntitySchema, ObjectLiteral } from 'typeorm';
import { categoryEntity, departmentEntity, districtEntity } from './rows/directory-rows.js';

/** Departments, districts and categories: small, read by every decision, and therefore kept in memory. */
export class DirectoryRoom {
  readonly #dataSource: DataSource;
  #loaded: Promise<Directory> | null = null;

  constructor(dataSource: DataSource) {
    this.#dataSource = dataSource;
  }

  /** The directory as it was last read; a moment old where another server has just added to it. */
  load(): Promise<Directory> {
    this.#loaded ??= this.#read().catch((error: unknown) => {
      this.#loaded = null;
      throw error;
    });
    return this.#loaded;
  }

  /** The directory as it is now. */
  reload(): Promise<Directory> {
    this.#loaded = null;
    return this.load();
  }

  /**
   * Adds what is missing and brings names up to date; what is not given stays as it is. Nothing is ever removed: old
   * complaints go on naming it.
   */
  async ensure({ departments = [], districts = [], categories = [] }: Partial<Directory>): Promise<Directory> {
    await this.#dataSource.transaction(async (manager) => {
      const upsert = async <T extends ObjectLiteral & { id: string }>(entity: EntitySchema<T>, all: readonly T[]) => {
        // in the order of ids, so that two servers that start together do not lock each other out
        const sorted = [...all].sort((one, other) => (one.id < other.id ? -1 : 1));
        if (sorted.length > 0) await manager.upsert(entity, sorted, ['id']);
      };
      await upsert(departmentEntity, departments);
      await upsert(districtEntity, districts);
      const roots = categories.filter((category) => category.parentId === null);
      await upsert(categoryEntity, roots);
      await upsert(
        categoryEntity,
        categories.filter((category) => category.parentId !== null),
      );
    });
    return this.reload();
  }

  async #read(): Promise<Directory> {
    const manager = this.#dataSource.manager;
    const [departments, districts, categories] = await Promise.all([
      manager.find(departmentEntity, { order: { id: 'ASC' } }),
      manager.find(districtEntity, { order: { id: 'ASC' } }),
      manager.find(categoryEntity, { order: { id: 'ASC' } }),
    ]);
    return { departments, districts, categories };
  }
}
