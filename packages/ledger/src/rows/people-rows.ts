import { Role } from '@watchfloor/domain/vocabulary';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import { flag, nullableText, oneOf, text, timestamp } from './columns.js';

/** A person who calls the hotline, known again by phone or by a source's own id. What was said each time is with the complaint. */
export interface CallerRow {
  id: string;
  name: string;
  /** Digits and a leading +; the same phone is the same caller. Empty when unknown. */
  phone: string;
}

const callerColumns = {
  id: { type: 'uuid', primary: true },
  name: text,
  phone: text,
} satisfies Record<keyof CallerRow, EntitySchemaColumnOptions>;

export const callerEntity = new EntitySchema<CallerRow>({
  name: 'caller',
  columns: callerColumns,
  indices: [{ name: 'caller_phone', columns: ['phone'], unique: true, where: "(phone <> ''::text)" }],
});

/** A caller as given with one complaint, and as corrected there. Rows are added and never changed. */
export interface GivenCallerRow {
  complaintId: string;
  /** Of the complaint, after the entry that gave or corrected it. The highest counts. */
  version: number;
  name: string;
  /** As in `CallerRow`. */
  phone: string;
}

const givenCallerColumns = {
  complaintId: { type: 'uuid', primary: true },
  version: { type: 'int', primary: true },
  name: text,
  phone: text,
} satisfies Record<keyof GivenCallerRow, EntitySchemaColumnOptions>;

export const givenCallerEntity = new EntitySchema<GivenCallerRow>({
  name: 'given_caller',
  columns: givenCallerColumns,
});

/** The id by which another system knows a caller. */
export interface CallerSourceRow {
  system: string;
  id: string;
  callerId: string;
}

const callerSourceColumns = {
  system: { ...text, primary: true },
  id: { ...text, primary: true },
  callerId: { type: 'uuid', foreignKey: { target: 'caller', name: 'caller_source_caller' } },
} satisfies Record<keyof CallerSourceRow, EntitySchemaColumnOptions>;

export const callerSourceEntity = new EntitySchema<CallerSourceRow>({
  name: 'caller_source',
  columns: callerSourceColumns,
});

/** Everybody who ever gave a command, so that a timeline names them even when their account is gone. */
export interface PersonRow {
  id: string;
  name: string;
}

const personColumns = {
  id: { ...text, primary: true },
  name: text,
} satisfies Record<keyof PersonRow, EntitySchemaColumnOptions>;

export const personEntity = new EntitySchema<PersonRow>({ name: 'person', columns: personColumns });

/** Who may sign in. */
export interface AccountRow {
  id: string;
  username: string;
  name: string;
  role: Role;
  departmentId: string | null;
  passwordHash: string;
  demo: boolean;
  disabled: boolean;
}

const accountColumns = {
  id: { ...text, primary: true },
  username: text,
  name: text,
  role: text,
  departmentId: nullableText,
  passwordHash: text,
  demo: flag,
  disabled: flag,
} satisfies Record<keyof AccountRow, EntitySchemaColumnOptions>;

export const accountEntity = new EntitySchema<AccountRow>({
  name: 'account',
  columns: accountColumns,
  uniques: [{ name: 'account_username', columns: ['username'] }],
  checks: [
    { name: 'account_role', expression: oneOf('role', Role) },
    { name: 'account_liaison', expression: "(role = 'liaison') = (department_id is not null)" },
  ],
});

/** A sign-in. The token itself is nowhere in the database. */
export interface SessionRow {
  tokenHash: Buffer;
  accountId: string;
  /** How long it lives unused; in seconds, because months of milliseconds are more than an integer holds. */
  ttlSeconds: number;
  expiresAt: Date;
  /** When it is over however much it is used. */
  endsAt: Date;
  /** When a page of it was last known to be open; `-infinity` before one ever was. */
  seenAt: Date;
}

const sessionColumns = {
  tokenHash: { type: 'bytea', primary: true },
  accountId: { ...text, foreignKey: { target: 'account', name: 'session_account', onDelete: 'CASCADE' } },
  ttlSeconds: { type: 'int' },
  expiresAt: timestamp,
  endsAt: timestamp,
  seenAt: timestamp,
} satisfies Record<keyof SessionRow, EntitySchemaColumnOptions>;

export const sessionEntity = new EntitySchema<SessionRow>({
  name: 'session',
  columns: sessionColumns,
  indices: [
    { name: 'session_account_id', columns: ['accountId'] },
    { name: 'session_expiry', columns: ['expiresAt'] },
  ],
});

/** How often somebody has tried to sign in of late: as an account, or from an address. */
export interface SignInTryRow {
  /** A hash of the name or the address: what people type into the field of the name may be their password. */
  subject: Buffer;
  tries: number;
  /** The tries are forgotten then. */
  windowEndsAt: Date;
}

const signInTryColumns = {
  subject: { type: 'bytea', primary: true },
  tries: { type: 'int' },
  windowEndsAt: timestamp,
} satisfies Record<keyof SignInTryRow, EntitySchemaColumnOptions>;

export const signInTryEntity = new EntitySchema<SignInTryRow>({
  name: 'sign_in_try',
  columns: signInTryColumns,
  indices: [{ name: 'sign_in_try_window', columns: ['windowEndsAt'] }],
});
