import { searchForm } from '@watchfloor/domain/text-form';
import { Channel, Kind, Urgency } from '@watchfloor/domain/vocabulary';
import { z } from 'zod';
import { compileDateFormat } from './date-format.js';
import { encodings } from './encoding.js';
import { isNamedFormat } from './moment.js';

/**
 * How the columns of somebody else's table become complaints: a small JSON document, checked before a row is read.
 * docs/import.md describes it for those who write one; `profiles/*.json` are examples.
 */

const pattern = z.string().check((context) => {
  try {
    new RegExp(context.value, 'u');
  } catch {
    context.issues.push({ code: 'custom', input: context.value, message: 'is not a regular expression' });
  }
});

const dateFormat = z.string().check((context) => {
  if (isNamedFormat(context.value)) return;
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

/** As the file has it; `name#2` where several are called so. */
const columnName = z.string().min(1);

/** Keyed by values of the source, whose width and case do not matter: two that differ in no more would be one. */
const byValue = <T extends z.ZodType>(value: T) =>
  z.record(z.string(), value).check((context) => {
    const seen = new Map<string, string>();
    for (const name of Object.keys(context.value)) {
      const twin = seen.get(searchForm(name));
      seen.set(searchForm(name), name);
      if (twin === undefined) continue;
      const message = `"${twin}" and "${name}" differ in width or case only`;
      context.issues.push({ code: 'custom', input: context.value, message });
    }
  });

/** `extract` keeps one part of the text, `labels` puts a name in place of a code. */
const refined = { extract: pattern.optional(), labels: byValue(z.string()).optional() };

/** A text made of the row: a column's name alone, the first of several that the file has, several joined, or a constant. */
const field = z.union([
  columnName,
  z.strictObject({ column: columnName, ...refined }),
  z.strictObject({ anyOf: z.array(columnName).min(1), ...refined }),
  z.strictObject({
    columns: z.array(columnName).min(1),
    join: z.string().default(' '),
    /** Whether each text has the name of its column before it. */
    named: z.boolean().default(false),
    ...refined,
  }),
  z.strictObject({ constant: z.string() }),
]);

/** A moment: one column, part of one, the first of several that the file has, or a day and a time of day in two. */
const moment = z.union([
  columnName,
  z.strictObject({ column: columnName, extract: pattern.optional() }),
  z.strictObject({ anyOf: z.array(columnName).min(1), extract: pattern.optional() }),
  z.strictObject({ date: columnName, time: columnName }),
]);

/** One of a closed list: by the exact value (case and width aside), else by the first pattern found, else the default. */
const choice = <T extends Readonly<Record<string, string>>>(values: T) =>
  z.strictObject({
    from: field.optional(),
    map: byValue(z.enum(values)).default({}),
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
  entries: byValue(entry).default({}),
  otherwise: entry,
  /** Whether names that differ in nothing but width and case are different entries. */
  distinguishCase: z.boolean().default(false),
});

const deadline = z.discriminatedUnion('kind', [
  /** No promise was made: no clock for the caller or the department. */
  z.strictObject({ kind: z.literal('none') }),
  /** The policy of this product. */
  z.strictObject({ kind: z.literal('policy') }),
  /** Kept as the source gives it; where the cell is empty, `whenEmpty`. */
  z.strictObject({
    kind: z.literal('column'),
    column: moment,
    whenEmpty: z.enum(['none', 'policy']).default('none'),
    /** The source's own verdict; where a closed case has none, no on-time figure counts it. */
    judgedBy: columnName.optional(),
  }),
]);

/**
 * How far the source's case has come: `answered` waits for the center, `closed` is over, and the rest ended without a result:
 * taken back, counted as part of another case, or handed to somebody whom the hotline does not answer for.
 */
export const CaseState = {
  open: 'open',
  answered: 'answered',
  closed: 'closed',
  cancelled: 'cancelled',
  duplicate: 'duplicate',
  transferred: 'transferred',
} as const;
export type CaseState = (typeof CaseState)[keyof typeof CaseState];

export const profileSchema = z.strictObject({
  description: z.string().optional(),
  format: z.enum(['csv', 'xlsx', 'json']).nullable().default(null),
  encoding: z.enum(encodings).default('auto'),
  delimiter: z.string().length(1).default(','),
  /** Name or number of the workbook's sheet, or "all"; the first that can be seen when left out. */
  sheet: z
    .union([z.string(), z.number().int().min(1)])
    .nullable()
    .default(null),
  /** The line, or the row of the sheet, that is the header; looked for when left out. */
  headerRow: z.number().int().min(1).nullable().default(null),
  /** The names of the columns, in their order, of a file that has no header. */
  header: z.array(columnName).min(1).nullable().default(null),
  /** Columns in which an empty cell stands for the value above it. */
  fillDown: z.array(columnName).default([]),
  /** Where one case has several rows below each other, the columns whose texts are joined; null where each row is a case. */
  severalRows: z
    .strictObject({ join: z.array(columnName).default([]) })
    .nullable()
    .default(null),
  timeZone,
  /** In the order in which they are tried. */
  dates: z.array(dateFormat).min(1),
  /** The system's name and the row's id in it: together they tell whether a row is in already. */
  source: z.strictObject({ system: z.string().regex(/^[\w.:-]{1,64}$/), id: field }),
  receivedAt: moment,
  title: field,
  details: field,
  /** Where the title is empty, so many characters of the details stand for it. */
  titleLength: z.number().int().min(10).max(200).default(40),
  place: field.default({ constant: '' }),
  /** Kept apart from the complaint and masked like any caller; null where the source names nobody. */
  caller: z
    .strictObject({
      name: field,
      phone: field.default({ constant: '' }),
      /** What the source knows them by: callers of one id are one, whatever their names and phones. */
      id: field.default({ constant: '' }),
    })
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
  /** Left out where the source has complaints only. */
  answer: z
    .strictObject({
      text: field,
      at: moment,
      /** Stands where the source closed a case without a word. */
      whenEmpty: z.string().default('—'),
    })
    .nullable()
    .default(null),
  /** What becomes of a complaint that is here already and has gone on in its source: it follows, or is only counted. */
  updates: z.enum(['apply', 'report']).default('apply'),
});

export type Profile = z.output<typeof profileSchema>;
export type Field = z.output<typeof field>;
export type MomentField = z.output<typeof moment>;
export type DirectoryField = z.output<typeof directoryField>;
export type DirectoryValue = z.output<typeof entry>;

/** A closed-list field, whatever its list. */
export interface Choice<T extends string> {
  readonly from?: Field | undefined;
  readonly map: Readonly<Record<string, T>>;
  readonly match: readonly { readonly pattern: string; readonly value: T }[];
  readonly default?: T | undefined;
}
