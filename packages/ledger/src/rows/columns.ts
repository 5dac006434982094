import { DefaultNamingStrategy } from 'typeorm';

/** `leadDepartmentId` to `lead_department_id`. */
export const columnName = (property: string): string =>
  property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Columns are named in the manner of SQL, properties in that of TypeScript; nobody writes the two names twice. */
export class SnakeCase extends DefaultNamingStrategy {
  override columnName(property: string, customName: string | undefined): string {
    return customName ?? columnName(property);
  }
}

/** A point in time as it is written to PostgreSQL: ISO 8601 in UTC, or `infinity` for later than any other. */
export type Timestamp = string;

/** A `bigint`, which the driver hands over as text. */
export type BigIntText = string;

export const text = { type: 'text' } as const;
export const nullableText = { type: 'text', nullable: true } as const;
export const timestamp = { type: 'timestamptz' } as const;
export const nullableTimestamp = { type: 'timestamptz', nullable: true } as const;
export const flag = { type: 'boolean' } as const;

/** The expression of a CHECK constraint that lets a column hold only these words. */
export const oneOf = (column: string, words: Readonly<Record<string, string>>): string =>
  `${column} in (${Object.values(words)
    .map((word) => `'${word}'`)
    .join(', ')})`;
