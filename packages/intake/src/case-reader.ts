import type { Deadline } from '@watchfloor/domain/complaint';
import { manyLines, oneLine, plainForm, privateUse } from '@watchfloor/domain/text-form';
import type { Instant } from '@watchfloor/domain/time';
import type { Case, CaseReading } from './case.js';
import { type Entry, entryReader } from './entries.js';
import { type Columns, extractor, type Read } from './fields.js';
import { joinedCell, type MomentReader, type MomentReading, momentReader } from './moment.js';
import { columnsOf } from './named-columns.js';
import type { CaseState, MomentField, Profile } from './profile.js';
import { type Cell, cellText } from './table.js';
import { shorten } from './text.js';

const LONGEST_TITLE = 200;
/** Longer texts are cut: they are logs or whole documents that landed in a cell. */
const LONGEST_TEXT = 20_000;
const LONGEST_ID = 120;

function remarksOn({ title, details, place, answer }: Case): readonly string[] {
  const texts = [title, details, place, answer?.text ?? ''];
  return [
    ...(texts.some((text) => privateUse(text).length > 0) ? ['a character that only its own font shows was kept'] : []),
    ...(texts.some((text) => text.length >= LONGEST_TEXT) ? [`a text was cut after ${LONGEST_TEXT} characters`] : []),
  ];
}

/** Why a row cannot be a case; thrown and caught within this file, so that reading a row is a straight line. */
class Unreadable extends Error {}

/**
 * Makes the reader of a table's rows. A row is read wholly or not at all:
 * - without an id or a readable time of receipt it is no case;
 * - a value that the profile maps to nothing and has no default for is a question to the person who wrote the profile;
 * - closed before it was received, one of both times is wrong and nobody knows which, and guessing would falsify every
 *   figure made of it. Only where the source gives the closing day without a time, and the case came in on that day, it
 *   counts as closed the moment it came in.
 *
 * @param from1904 whether the table counts its days from 1904
 */
export function caseReader(
  profile: Profile,
  columns: Columns,
  from1904: boolean,
): (cells: readonly Cell[]) => CaseReading {
  const read = new Reader(profile, columns, from1904);
  return (cells) => {
    try {
      const value = read.case(cells);
      return { ok: true, value, remarks: remarksOn(value) };
    } catch (error) {
      if (error instanceof Unreadable) return { ok: false, problem: error.message };
      throw error;
    }
  };
}

class Reader {
  readonly #profile: Profile;
  readonly #idCells: readonly Read<Cell>[];
  readonly #times: Readonly<Record<'receivedAt' | 'answeredAt' | 'dueAt', TimeReader>>;
  readonly #text: Readonly<
    Record<'id' | 'title' | 'details' | 'place' | 'reason' | 'answer' | 'verdict', Read<string>>
  >;
  readonly #caller: Read<Case['caller']>;
  readonly #channel: Read<Case['channel'] | Unknown>;
  readonly #kind: Read<Case['kind'] | Unknown>;
  readonly #urgency: Read<Case['urgency'] | Unknown>;
  readonly #state: Read<CaseState | Unknown> | null;
  readonly #entries: Readonly<Record<'department' | 'district' | 'category', Read<Entry>>>;
  readonly #class: Read<Entry | null>;

  constructor(profile: Profile, columns: Columns, from1904: boolean) {
    const { source, caller, category, deadline, answer } = profile;
    const judgedBy = deadline.kind === 'column' ? deadline.judgedBy : undefined;
    const moment = momentReader({ formats: profile.dates, timeZone: profile.timeZone, from1904 });
    this.#profile = profile;
    this.#idCells = columns.cells(source.id);
    this.#times = {
      receivedAt: timeReader(columns, profile.receivedAt, moment),
      answeredAt: timeReader(columns, answer?.at ?? null, moment),
      dueAt: timeReader(columns, deadline.kind === 'column' ? deadline.column : null, moment),
    };
    this.#text = {
      id: columns.text(source.id),
      title: columns.text(profile.title),
      details: columns.text(profile.details),
      place: columns.text(profile.place),
      reason: columns.text(profile.urgency.reason),
      answer: columns.text(answer?.text ?? { constant: '' }),
      verdict: columns.text(judgedBy ?? { constant: '' }),
    };
    this.#caller = caller === null ? () => null : callerReader(columns, caller);
    this.#channel = columns.choice(profile.channel);
    this.#kind = columns.choice(profile.kind);
    this.#urgency = columns.choice(profile.urgency);
    this.#state = profile.state === undefined ? null : columns.choice(profile.state);
    this.#entries = {
      department: entryReader(columns, profile.department),
      district: entryReader(columns, profile.district),
      category: entryReader(columns, category),
    };
    const { parent } = category;
    this.#class = parent === undefined ? () => null : entryReader(columns, { ...category, from: parent, entries: {} });
  }

  case(cells: readonly Cell[]): Case {
    const id = plainForm(this.#text.id(cells));
    if (id === '') throw new Unreadable('it has no id');
    if (id.length > LONGEST_ID) throw new Unreadable(`its id has more than ${LONGEST_ID} characters`);
    if (this.#idCells.some((cell) => isRounded(cell(cells)))) {
      throw new Unreadable('its id is a number of more than 15 digits, which Excel has rounded: export it as text');
    }
    const { receivedAt: received } = this.#times;
    const receivedAt = received.read(cells);
    if (receivedAt === null) throw new Unreadable(`"${received.name}" is empty`);
    const urgency = known(this.#urgency(cells), 'urgency');
    const answer = this.#answer(cells, receivedAt.at);
    return {
      source: { system: this.#profile.source.system, id },
      ...this.#texts(cells),
      kind: known(this.#kind(cells), 'kind'),
      urgency,
      urgencyReason: urgency === 'normal' ? null : oneLine(this.#text.reason(cells)) || '—',
      channel: known(this.#channel(cells), 'channel'),
      place: shorten(oneLine(this.#text.place(cells)), LONGEST_TITLE),
      caller: this.#caller(cells),
      ...this.#directory(cells),
      receivedAt: receivedAt.at,
      deadline: this.#deadline(cells, answer?.state === 'closed'),
      answer,
    };
  }

  #texts(cells: readonly Cell[]): Pick<Case, 'title' | 'details'> {
    const details = shorten(manyLines(this.#text.details(cells)), LONGEST_TEXT);
    const title = oneLine(this.#text.title(cells)) || shorten(oneLine(details), this.#profile.titleLength);
    if (title === '') throw new Unreadable('it has neither a title nor details');
    return { title: shorten(title, LONGEST_TITLE), details: details === '' ? title : details };
  }

  #directory(cells: readonly Cell[]): Pick<Case, 'department' | 'district' | 'category' | 'categoryClass'> {
    const category = this.#entries.category(cells);
    const above = this.#class(cells);
    return {
      department: this.#entries.department(cells),
      district: this.#entries.district(cells),
      // a class and a category of the same name are two entries
      category: above !== null && above.id === category.id ? belowItsLike(category) : category,
      categoryClass: above,
    };
  }

  #deadline(cells: readonly Cell[], closed: boolean): Deadline {
    const { deadline } = this.#profile;
    if (deadline.kind !== 'column') return { kind: deadline.kind };
    const due = this.#times.dueAt.read(cells);
    if (due === null) return { kind: deadline.whenEmpty };
    const unjudged = closed && deadline.judgedBy !== undefined && oneLine(this.#text.verdict(cells)) === '';
    return { kind: 'given', dueAt: due.endOfDay, ...(unjudged ? { unjudged } : {}) };
  }

  #answer(cells: readonly Cell[], receivedAt: Instant): Case['answer'] {
    const state = this.#state === null ? null : known(this.#state(cells), 'state');
    if (state === 'open' || (state === null && this.#profile.answer === null)) return null;
    const { name, read } = this.#times.answeredAt;
    const time = read(cells, receivedAt);
    if (time === null && state === null) return null;
    if (time === null) throw new Unreadable(`it is ${state} but "${name}" is empty`);
    const early = time.at < receivedAt;
    if (early && !(time.nextDay !== null && receivedAt < time.nextDay)) {
      throw new Unreadable('it is answered before it was received');
    }
    const written = shorten(manyLines(this.#text.answer(cells)), LONGEST_TEXT);
    const text = written || manyLines(this.#profile.answer?.whenEmpty ?? '—');
    return { at: early ? receivedAt : time.at, text, state: state ?? 'closed' };
  }
}

const belowItsLike = (category: Entry): Entry => ({
  ...category,
  id: `${category.id}.all`,
  formerId: category.formerId === null ? null : `${category.formerId}.all`,
});

/** Reads one of the moments of a row. */
interface TimeReader {
  /** What the file calls it, for those who mend the file. */
  readonly name: string;
  readonly read: (cells: readonly Cell[], notBefore?: Instant) => Exclude<MomentReading, 'unreadable'>;
}

/** @param field null for a moment that the source does not tell */
function timeReader(columns: Columns, field: MomentField | null, moment: MomentReader): TimeReader {
  if (field === null) return { name: 'the time of its end, which the profile does not name', read: () => null };
  const name = columnsOf(field).join('", "');
  const cell = cellReader(columns, field);
  return {
    name,
    read: (cells, notBefore) => {
      const value = cell(cells);
      const found = moment(value, notBefore);
      if (found !== 'unreadable') return found;
      throw new Unreadable(`"${name}" is no date that the profile knows: ${shorten(oneLine(cellText(value)), 60)}`);
    },
  };
}

function cellReader(columns: Columns, field: MomentField): Read<Cell> {
  const [first, second] = columns.cells(field);
  if (first === undefined) throw new Error('a moment is read from a column');
  if (second !== undefined) return (cells) => joinedCell(first(cells), second(cells));
  if (typeof field === 'string' || !('extract' in field) || field.extract === undefined) return first;
  const keep = extractor(field.extract);
  return (cells) => keep(cellText(first(cells)));
}

/** Excel keeps fifteen digits of a number: the last ones of a longer one are not those of the source. */
const isRounded = (cell: Cell): boolean => typeof cell === 'number' && Math.abs(cell) >= 1e15;

interface Unknown {
  readonly unknown: string;
}

function known<T extends string>(value: T | Unknown, what: string): T {
  if (typeof value === 'string') return value;
  throw new Unreadable(`the profile gives no ${what} for "${shorten(value.unknown, 60)}"`);
}

function callerReader(columns: Columns, fields: NonNullable<Profile['caller']>): Read<Case['caller']> {
  const [name, phone, id] = [columns.text(fields.name), columns.text(fields.phone), columns.text(fields.id)];
  return (cells) => {
    const caller = { name: oneLine(name(cells)), phone: plainForm(phone(cells)) };
    const sourceId = plainForm(id(cells));
    if (sourceId.length > LONGEST_ID) throw new Unreadable(`its caller's id has more than ${LONGEST_ID} characters`);
    if (sourceId !== '') return { ...caller, sourceId };
    return caller.name === '' && caller.phone === '' ? null : caller;
  };
}
