import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const shared = process.env.WATCHFLOOR_SHARED ?? fileURLToPath(new URL('../../../../shared', import.meta.url));

/** Real tables that lie beside the project and are no part of it. */
export const sharedData = {
  boston: path.join(shared, 'data/us311/boston_2011_q3.csv'),
  newYork: path.join(shared, 'data/us311/nyc_100_us_dates.csv'),
  messages: path.join(shared, 'data/cn12345/messages_with_replies.xlsx'),
} as const;

/** Why tests over the real tables are skipped; null where they are there. */
export const missingData: string | null = Object.values(sharedData).every((file) => existsSync(file))
  ? null
  : `no data at ${shared}; WATCHFLOOR_SHARED names another place`;
