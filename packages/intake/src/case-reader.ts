import type { Deadline } from '@watchfloor/domain/complaint';
import type { Instant } from '@watchfloor/domain/time';
import type { Case, CaseReading } from './case.js';
import { type Entry, entryReader } from './entries.js';
import type { Columns, Read } from './fields.js';
import { type MomentReading, momentReader } from './moment.js';
import type { CaseState, Profile } from './profile.js';
import { type Cell, cellText } from './table.js';
import { halfWidth, manyLines, oneLine, shorten } from './text.js';

const LONGEST_TITLE = 200;
/** Longer texts are cut: they are logs or whole documents that landed in a cell. */
const LONGEST_TEXT = 20_000;
const LONGEST_ID = 120;

/** Why a row cannot be a case; thrown and caught within this file, so that reading a row is a straight line. */
class Unreadable extends Error {}

/**
 * Makes the reader of a table's rows. A row is read wholly or not at all:
 * - without an id or a readable time of receipt it is no case;
 * - a value that the profile maps to nothing and has no default for is a question to the person who wrote the profile;
 * - closed before it was received, one of both times is wrong and nobody knows which, and guessing would falsify every
 *   figure made of it. Only where the source gives the closing day without a time, and the case came in on that day, it
 *   counts as closed the moment it came in.
 */
export function caseReader(profile: Profile, columns: Columns): (cells: readonly Cell[]) => CaseReading {
  const read = new Reader(profile, columns);
  return (cells) => {
    try {
      return { ok: true, value: read.case(cells) };
    } catch (error) {
      if (error instanceof Unreadable) return { ok: false, problem: error.message };
      throw error;
    }
  };
}

class Reader {
  readonly #profile: Profile;
  readonly #columns: Columns;
  readonly #moment: (cell: Cell, notBefore?: Instant) => MomentReading;
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

  constructor(profile: Profile, columns: Columns) {
    const { source, caller, category, deadline } = profile;
    const judgedBy = deadline.kind === 'column' ? deadline.judgedBy : undefined;
    this.#profile = profile;
    this.#columns = columns;
    this.#moment = momentReader(profile.dates, profile.timeZone);
    this.#text = {
      id: columns.text(source.id),
      title: columns.text(profile.title),
      details: columns.text(profile.details),
      place: columns.text(profile.place),
      reason: columns.text(profile.urgency.reason),
      answer: columns.text(profile.answer.text),
      verdict: columns.text(judgedBy ?? { constant: '' }),
    };
    this.#caller = caller === null ? () => null : callerReader(columns.text(caller.name), columns.text(caller.phone));
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
    const id = halfWidth(this.#text.id(cells));
    if (id === '') throw new Unreadable('it has no id');
    if (id.length > LONGEST_ID) throw new Unreadable(`its id has more than ${LONGEST_ID} characters`);
    const receivedAt = this.#time(cells, this.#profile.receivedAt);
    if (receivedAt === null) throw new Unreadable(`"${this.#profile.receivedAt}" is empty`);
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
      deadline: this.#deadline(cells, answer?.closed === true),
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
      category: above !== null && above.id === category.id ? { ...category, id: `${category.id}.all` } : category,
      categoryClass: above,
    };
  }

  #deadline(cells: readonly Cell[], closed: boolean): Deadline {
    const { deadline } = this.#profile;
    if (deadline.kind !== 'column') return { kind: deadline.kind };
    const due = this.#time(cells, deadline.column);
    if (due === null) return { kind: deadline.whenEmpty };
    const unjudged = closed && deadline.judgedBy !== undefined && oneLine(this.#text.verdict(cells)) === '';
    return { kind: 'given', dueAt: due.endOfDay, ...(unjudged ? { unjudged } : {}) };
  }

  #answer(cells: readonly Cell[], receivedAt: Instant): Case['answer'] {
    const { at: column, whenEmpty } = this.#profile.answer;
    const state = this.#state === null ? null : known(this.#state(cells), 'state');
    if (state === 'open') return null;
    const time = this.#time(cells, column, receivedAt);
    if (time === null && state === null) return null;
    if (time === null) throw new Unreadable(`it is ${state} but "${column}" is empty`);
    const early = time.at < receivedAt;
    if (early && !(time.nextDay !== null && receivedAt < time.nextDay)) {
      throw new Unreadable('it is answered before it was received');
    }
    const text = shorten(manyLines(this.#text.answer(cells)), LONGEST_TEXT) || whenEmpty;
    return { at: early ? receivedAt : time.at, text, closed: state !== 'answered' };
  }

  #time(cells: readonly Cell[], column: string, notBefore?: Instant): Exclude<MomentReading, 'unreadable'> {
    const cell = this.#columns.cell(column)(cells);
    const moment = this.#moment(cell, notBefore);
    if (moment !== 'unreadable') return moment;
    throw new Unreadable(`"${column}" is no date that the profile knows: ${shorten(oneLine(cellText(cell)), 60)}`);
  }
}

interface Unknown {
  readonly unknown: string;
}

function known<T extends string>(value: T | Unknown, what: string): T {
  if (typeof value === 'string') return value;
  throw new Unreadable(`the profile gives no ${what} for "${shorten(value.unknown, 60)}"`);
}

const callerReader = (name: Read<string>, phone: Read<string>): Read<Case['caller']> => {
  return (cells) => {
    const caller = { name: oneLine(name(cells)), phone: halfWidth(phone(cells)) };
    return caller.name === '' && caller.phone === '' ? null : caller;
  };
};
