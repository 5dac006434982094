import { ActionIcon } from '@mantine/core';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { Section } from '../Section.js';
import shared from '../Settings.module.css';
import type { CalendarPart } from './part.js';
import styles from './Year.module.css';
import { turned, type YearDay, yearMonths } from './year-days.js';

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

interface YearSectionProps extends CalendarPart {
  readonly year: number;
  readonly onYear: (year: number) => void;
}

/** A year day by day: what is off, what is worked instead, what is closed. */
export function YearSection({ spec, before, edit, year, onYear }: YearSectionProps) {
  const { formatMessage, formatDate } = useIntl();
  // the fifth of January 2026 is a Monday
  const weekdayNames = [5, 6, 7, 8, 9, 10, 11].map((day) => ({
    day,
    name: formatDate(Date.UTC(2026, 0, day), { weekday: 'narrow', timeZone: 'UTC' }),
  }));
  const months = yearMonths(spec, year);
  const days = months.flatMap((month) => month.days);
  const known = new Map(yearMonths(before, year).flatMap((month) => month.days.map((day) => [day.date, day.mark])));
  const count = (mark: YearDay['mark']) => days.filter((day) => day.mark === mark).length;
  const { published } = spec;
  const unknown = published !== null && (year < published.from || year > published.through);
  const [focused, setFocused] = useState<string | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  // one stop of the tab key for the whole year; the arrows go from day to day
  const stop = days.some(({ date }) => date === focused) ? focused : days[0]?.date;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const place = days.findIndex(({ date }) => date === stop);
    const next = step === undefined ? undefined : days[place + step];
    if (next === undefined) return;
    event.preventDefault();
    setFocused(next.date);
    grid.current?.querySelector<HTMLElement>(`[data-date="${next.date}"]`)?.focus();
  };
  return (
    <Section
      title={formatMessage({ id: 'settings.year' }, { year: String(year) })}
      {...(edit === null ? {} : { hint: formatMessage({ id: 'settings.year.hint' }) })}
      aside={
        <span className={styles.turn}>
          <span className={shared.quiet}>
            {formatMessage({ id: 'settings.year.sum' }, { off: count('holiday'), worked: count('makeUp') })}
          </span>
          <ActionIcon
            variant="default"
            aria-label={formatMessage({ id: 'settings.year.before' })}
            onClick={() => onYear(year - 1)}
          >
            <ChevronLeft size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="default"
            aria-label={formatMessage({ id: 'settings.year.after' })}
            onClick={() => onYear(year + 1)}
          >
            <ChevronRight size={16} aria-hidden />
          </ActionIcon>
        </span>
      }
    >
      {unknown ? (
        <p className={shared.note}>{formatMessage({ id: 'settings.year.unknown' }, { year: String(year) })}</p>
      ) : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the days inside take the focus, and their keys come here */}
      <div ref={grid} className={styles.months} onKeyDown={onKeyDown}>
        {months.map(({ month, before: empty, days: ofMonth }) => (
          <fieldset key={month} className={styles.month}>
            <legend>{formatDate(Date.UTC(year, month - 1), { month: 'short', timeZone: 'UTC' })}</legend>
            <div className={styles.days}>
              {weekdayNames.map(({ day, name }) => (
                <span key={day} className={styles.weekday} aria-hidden>
                  {name}
                </span>
              ))}
              {ofMonth.map((day, place) => (
                <Day
                  key={day.date}
                  day={day}
                  column={place === 0 ? empty + 1 : null}
                  changed={known.get(day.date) !== day.mark}
                  stop={day.date === stop}
                  onFocus={setFocused}
                  onTurn={edit === null ? null : (date) => edit((calendar) => turned(calendar, date))}
                />
              ))}
            </div>
          </fieldset>
        ))}
      </div>
    </Section>
  );
}

interface DayProps {
  readonly day: YearDay;
  /** Where the first of a month stands in its week, from 1; null for the others. */
  readonly column: number | null;
  readonly changed: boolean;
  readonly stop: boolean;
  readonly onFocus: (date: string) => void;
  readonly onTurn: ((date: string) => void) | null;
}

function Day({ day: { date, dayOfMonth, mark, closed }, column, changed, stop, onFocus, onTurn }: DayProps) {
  const { formatMessage } = useIntl();
  const named = formatMessage(
    { id: closed ? 'settings.day.closed' : 'settings.day' },
    { date, mark: formatMessage({ id: `settings.mark.${mark}` }) },
  );
  const sign = mark === 'holiday' || mark === 'makeUp' ? formatMessage({ id: `settings.mark.${mark}.short` }) : null;
  return (
    <button
      type="button"
      className={styles.day}
      data-date={date}
      data-mark={mark}
      data-closed={closed || undefined}
      data-changed={changed || undefined}
      style={column === null ? undefined : { gridColumnStart: column }}
      tabIndex={stop ? 0 : -1}
      title={named}
      aria-label={named}
      aria-disabled={onTurn === null || undefined}
      onFocus={() => onFocus(date)}
      onClick={() => onTurn?.(date)}
    >
      {dayOfMonth}
      {sign === null ? null : <sup aria-hidden>{sign}</sup>}
    </button>
  );
}
