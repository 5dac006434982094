import type { DataSource } from 'typeorm';

/** Some rows of half a kilobyte, a megabyte in all: too much for what is free within the files that there are. */
const writing = `create temp table watchfloor_trial on commit drop as
  select repeat(md5(n::text), 16) as filler from generate_series(1, 2000) n`;

/** Writes a megabyte and takes it back. @throws Error where the database has no room for it, or cannot be reached */
export const tryToStore = (dataSource: DataSource): Promise<void> =>
  dataSource.transaction(async (manager) => {
    await manager.query(writing);
  });
