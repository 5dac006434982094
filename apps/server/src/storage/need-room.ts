import { type Storage, StorageFull, StorageLevel } from './storage.js';

/**
 * Shuts the door of what is written past `Commands` while there is no room: what is left of it is for deadlines that pass.
 * @param otherwise what stays as it is
 * @throws StorageFull
 */
export function needRoom({ level }: Pick<Storage, 'level'>, otherwise: string): void {
  if (level === StorageLevel.full) throw new StorageFull(otherwise);
}
