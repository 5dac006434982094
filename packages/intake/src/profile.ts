import { Channel, Kind, Urgency } from '@watchfloor/domain/vocabulary';
import { z } from 'zod';
import { compileDateFormat } from './date-format.js';
import { encodings } from './encoding.js';
import { EXCEL_SERIAL, ISO } from './moment.js';

/**
 * How the columns of somebody else's table become complaints: a small JSON document, checked before a row is read.
 * What each part means stands here; `profiles/*.json` are examples.
 */

const pattern = z.string().check((context) => {
  try {
    new RegExp(context.value, 'u');
  } catch {
    context.issues.push({ code: 'custom', input: context.value, message: 'is not a regular expression' });
  }
});

const dateFormat = z.string().check((context) => {
  if (context.value === EXCEL_SERIAL || context.value === ISO) return;
  try {
    compileDateFormat(context.value);
  } catch (error) {
    context.issues.push({ code: 'custom', input: context.value, message: error instanceof Error ? error.message : '' });
  }
});

const timeZone = z.string().check((context) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: context.value });
  } catch {
    context.issues.push({ code: 'custom', input: context.value, message: 'is not a time zone, e.g. Asia/Shanghai' });
  }
});

const columnName = z.string().min(1);

/** A text made of the row: a column's name alone, several columns joined, or a constant; `extract` keeps one part of it. */
const field = z.union([
  columnName,
  z.strictObject({ column: columnName, extract: pattern.optional() }),
  z.strictObject({ columns: z.array(columnName).min(1), join: z.string().default(' '), extract: pattern.optional() }),
  z.strictObject({ constant: z.string() }),
]);

/** One of a closed list: by the exact value (case and width aside), else by the first pattern found, else the default. */
const choice = <T extends Readonly<Record<string, string>>>(values: T) =>
  z.strictObject({
    from: field.optional(),
    map: z.record(z.string(), z.enum(values)).default({}),
    match: z.array(z.strictObject({ pattern, value: z.enum(values) })).default([]),
    default: z.enum(values).optional(),
  });

const entry = z.strictObject({
  id: z.string().regex(/^[^\s]{1,64}$/, 'is 1 to 64 characters without blanks'),
  name: z.string().min(1),
  nameEn: z.string().min(1).optional(),
  shortName: z.string().min(1).optional(),
});

/** An entry of the directory: as mapped by `entries`, else made from the value itself, else `otherwise` where it is empty. */
const directoryField = z.strictObject({
  from: field.optional(),
  /** Put before ids that are made from values, so that they meet no id of another source. */
  prefix: z.string().default(''),
  entries: z.record(z.string(), entry).default({}),
  otherwise: entry,
});

const deadline = z.discriminatedUnion('kind', [
  /** No promise was made: no clock for the caller or the department. */
  z.strictObject({ kind: z.literal('none') }),
  /** The policy of this product. */
  z.strictObject({ kind: z.literal('policy') }),
  /** Kept as the source gives it; where the cell is empty, `whenEmpty`. */
  z.strictObject({
    kind: z.literal('column'),
    column: columnName,
    whenEmpty: z.enum(['none', 'policy']).default('none'),
    /** The source's own verdict; where a closed case has none, no on-time figure counts it. */
    judgedBy: columnName.optional(),
  }),
]);

export const CaseState = { open: 'open', answered: 'answered', closed: 'closed' } as const;
/** How far the source's case has come: `answered` waits for the center, `closed` is over. */
export type CaseState = (typeof CaseState)[keyof typeof CaseState];

export const profileSchema = z.strictObject({
  description: z.string().optional(),
  format: z.enum(['csv', 'xlsx']).nullable().default(null),
  encoding: z.enum(encodings).default('auto'),
  delimiter: z.string().length(1).default(','),
  /** Name of the workbook's sheet; the first when left out. */
  sheet: z.string().nullable().default(null),
  timeZone,
  /** In the order in which they are tried. */
  dates: z.array(dateFormat).min(1),
  /** The system's name and the row's id in it: together they tell whether a row is in already. */
  source: z.strictObject({ system: z.string().regex(/^[\w.:-]{1,64}$/), id: field }),
  receivedAt: columnName,
  title: field,
  details: field,
  /** Where the title is empty, so many characters of the details stand for it. */
  titleLength: z.number().int().min(10).max(200).default(40),
  place: field.default({ constant: '' }),
  /** Kept apart from the complaint and masked like any caller; null where the source names nobody. */
  caller: z
    .strictObject({ name: field, phone: field.default({ constant: '' }) })
    .nullable()
    .default(null),
  channel: choice(Channel).default({ map: {}, match: [], default: 'other' }),
  kind: choice(Kind),
  /** `reason` is required by law of the product for anything but normal. */
  urgency: choice(Urgency)
    .extend({ reason: field.default({ constant: '' }) })
    .default({ map: {}, match: [], default: 'normal', reason: { constant: '' } }),
  department: directoryField,
  district: directoryField,
  /** Where `parent` is given, the two levels of the category tree. */
  category: directoryField.extend({ parent: field.optional() }),
  deadline: deadline.default({ kind: 'none' }),
  /** Left out: a row is closed when it has the time of an answer, and open when not. */
  state: choice(CaseState).optional(),
  answer: z.strictObject({
    text: field,
    at: columnName,
    /** Stands where the source closed a case without a word. */
    whenEmpty: z.string().default('—'),
  }),
});

export type Profile = z.output<typeof profileSchema>;
export type Field = z.output<typeof field>;
export type DirectoryField = z.output<typeof directoryField>;
export type DirectoryValue = z.output<typeof entry>;

/** A closed-list field, whatever its list. */
export interface Choice<T extends string> {
  readonly from?: Field | undefined;
  readonly map: Readonly<Record<string, T>>;
  readonly match: readonly { readonly pattern: string; readonly value: T }[];
  readonly default?: T | undefined;
}
