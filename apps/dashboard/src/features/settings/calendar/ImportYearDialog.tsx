import { Checkbox, NativeSelect } from '@mantine/core';
import type { CalendarSpec } from '@watchfloor/domain/calendar';
import { previewYear, withYear } from '@watchfloor/domain/calendars/import-year';
import type { NoticedDay } from '@watchfloor/domain/calendars/year-file/noticed-day';
import { useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { DialogFrame } from '../../../ui/DialogFrame.js';
import dialog from '../Dialog.module.css';
import shared from '../Settings.module.css';
import styles from './Calendar.module.css';

interface ImportYearDialogProps {
  readonly file: { readonly name: string; readonly text: string };
  readonly spec: CalendarSpec;
  readonly onClose: () => void;
  readonly onTake: (spec: CalendarSpec, year: number) => void;
}

const dates = (days: readonly NoticedDay[]): readonly string[] => days.map(({ date }) => date);

/** What a file would bring: days off, make-up days, and the festivals that are off for nobody unless somebody says so. */
export function ImportYearDialog({ file, spec, onClose, onTake }: ImportYearDialogProps) {
  const { formatMessage } = useIntl();
  const [wanted, setWanted] = useState<number | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const preview = useMemo(() => previewYear(file.text, wanted), [file, wanted]);
  const { year, off, worked, ignored, problems } = preview;
  const several = useMemo(() => previewYear(file.text).problems.find(({ kind }) => kind === 'severalYears'), [file]);
  const cultural = ignored.filter(({ why }) => why === 'cultural');
  const others = ignored.filter(({ why }) => why !== 'cultural' && why !== 'plain');
  const taken =
    year === null
      ? null
      : withYear(spec, { year, off: [...new Set([...dates(off), ...ticked])], worked: dates(worked) });
  const say = (id: string, values: Record<string, string | number> = {}) =>
    formatMessage({ id: `settings.import.${id}` }, values);
  const sentences = problems.map(({ kind, ...values }) =>
    say(`problem.${kind}`, values as Record<string, string | number>),
  );
  const gap = taken !== null && !taken.ok ? say('gap', { year: String(taken.missingYear) }) : null;
  return (
    <DialogFrame
      title={year === null ? file.name : say('title', { file: file.name, year: String(year) })}
      submit={say('take')}
      sending={false}
      blocked={sentences[0] ?? gap ?? taken === null}
      onSubmit={() => {
        if (taken?.ok === true && year !== null) onTake(taken.spec, year);
      }}
      onClose={onClose}
    >
      {several?.kind === 'severalYears' ? (
        <NativeSelect
          label={say('year')}
          required
          value={wanted ?? ''}
          onChange={(event) => setWanted(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))}
          data={['', ...several.years.map(String)]}
        />
      ) : null}
      {sentences.length === 0 ? null : (
        <div className={shared.note} role="alert">
          <ul>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      {gap === null ? null : (
        <p className={shared.note} role="alert">
          {gap}
        </p>
      )}
      <Days title={say('off', { count: off.length })} days={off} />
      <Days title={say('worked', { count: worked.length })} days={worked} />
      {cultural.length === 0 ? null : (
        <fieldset className={styles.own}>
          <legend className={styles.group}>{say('cultural', { count: cultural.length })}</legend>
          {cultural.map(({ date, name }) => (
            <Checkbox
              key={date}
              size="xs"
              label={`${date} ${name}`}
              checked={ticked.has(date)}
              onChange={(event) => setTicked(toggled(ticked, date, event.currentTarget.checked))}
            />
          ))}
        </fieldset>
      )}
      {others.length === 0 ? null : <p className={dialog.hint}>{say('ignored', { count: others.length })}</p>}
    </DialogFrame>
  );
}

function toggled(ticked: ReadonlySet<string>, date: string, on: boolean): ReadonlySet<string> {
  const next = new Set(ticked);
  if (on) next.add(date);
  else next.delete(date);
  return next;
}

function Days({ title, days }: { readonly title: string; readonly days: readonly NoticedDay[] }) {
  if (days.length === 0) return null;
  return (
    <section>
      <h3 className={styles.group}>{title}</h3>
      <ul className={styles.list}>
        {days.map(({ date, name }) => (
          <li key={date}>{`${date} ${name}`}</li>
        ))}
      </ul>
    </section>
  );
}
