import { DAY, HOUR, type Instant, MINUTE, type Millis, SECOND } from '@watchfloor/domain/time';
import type { Language } from '../i18n/languages.js';

const two = (value: number): string => String(value).padStart(2, '0');

/** From so many days on nobody asks for the hours, and a badge has no room for them. */
const onlyDaysFrom = 100;

const daysAndHours = (length: Millis, language: Language): string => {
  const days = Math.floor(length / DAY);
  if (days >= onlyDaysFrom) return language === 'zh' ? `${days}天` : `${days}d`;
  const hours = Math.floor((length % DAY) / HOUR);
  return language === 'zh' ? `${days}天${hours}时` : `${days}d ${hours}h`;
};

const hoursAndMinutes = (length: Millis): string =>
  `${Math.floor(length / HOUR)}:${two(Math.floor((length % HOUR) / MINUTE))}`;

const minutesAndSeconds = (length: Millis): string =>
  `${two(Math.floor(length / MINUTE))}:${two(Math.floor((length % MINUTE) / SECOND))}`;

/** Below this a countdown shows seconds. */
const secondsBelow: Millis = 10 * MINUTE;

/** The grain in which a countdown of this length moves. */
const grainOf = (length: Millis, overdue: boolean): Millis =>
  length >= onlyDaysFrom * DAY ? DAY : length >= DAY ? HOUR : length >= secondsBelow || overdue ? MINUTE : SECOND;

/**
 * A countdown as a badge shows it: `2天4时` over a day, `3:12` under a day, `09:41` under ten minutes,
 * `+1:05` when overdue. Nothing is rounded up: a minute shown is a minute that is left.
 */
export function countdown(dueAt: Instant, now: Instant, language: Language): string {
  const left = dueAt - now;
  if (left <= 0) return `+${-left >= DAY ? daysAndHours(-left, language) : hoursAndMinutes(-left)}`;
  if (left >= DAY) return daysAndHours(left, language);
  return left >= secondsBelow ? hoursAndMinutes(left) : minutesAndSeconds(left);
}

/** The next instant after `now` at which `countdown` shows something else. */
export function countdownChangesAt(dueAt: Instant, now: Instant): Instant {
  const left = dueAt - now;
  if (left <= 0) {
    const grain = grainOf(-left, true);
    return dueAt + (Math.floor(-left / grain) + 1) * grain;
  }
  const grain = grainOf(left, false);
  return Math.min(dueAt, dueAt - Math.floor(left / grain) * grain + 1);
}

/** How old something is, in its largest unit: `45秒`, `22分`, `5时`, `3天`. */
export function age(length: Millis, language: Language): string {
  const [unit, word] = ageUnit(length);
  return `${Math.max(0, Math.floor(length / unit))}${word[language]}`;
}

/** The next instant after `now` at which `age(now - since)` shows something else. */
export function ageChangesAt(since: Instant, now: Instant): Instant {
  const length = Math.max(0, now - since);
  const [unit] = ageUnit(length);
  return since + (Math.floor(length / unit) + 1) * unit;
}

function ageUnit(length: Millis): readonly [Millis, Readonly<Record<Language, string>>] {
  if (length >= DAY) return [DAY, { zh: '天', en: 'd' }];
  if (length >= HOUR) return [HOUR, { zh: '时', en: 'h' }];
  if (length >= MINUTE) return [MINUTE, { zh: '分', en: 'm' }];
  return [SECOND, { zh: '秒', en: 's' }];
}

/** A length for a sentence, in its two largest units: `9 分 41 秒`, `2 天 4 小时`. */
export function lengthInWords(length: Millis, language: Language): string {
  const units: readonly [Millis, string, string][] = [
    [DAY, '天', 'd'],
    [HOUR, '小时', 'h'],
    [MINUTE, '分', 'min'],
    [SECOND, '秒', 's'],
  ];
  const from = Math.min(
    units.findIndex(([unit]) => length >= unit) === -1 ? 3 : units.findIndex(([unit]) => length >= unit),
    3,
  );
  let rest = Math.max(0, length);
  const parts = units.slice(from, from + 2).map(([unit, zh, en]) => {
    const count = Math.floor(rest / unit);
    rest -= count * unit;
    return { count, word: language === 'zh' ? zh : en };
  });
  const said = parts.filter((part, index) => part.count > 0 || index === 0);
  return said.map((part) => `${part.count} ${part.word}`).join(' ');
}

/** A length of working time, of which a day has not 24 hours: `35 小时`, `1 小时 30 分`. */
export function hoursInWords(length: Millis, language: Language): string {
  const hours = Math.floor(length / HOUR);
  const minutes = Math.floor((length % HOUR) / MINUTE);
  const said = [
    hours > 0 ? `${hours} ${language === 'zh' ? '小时' : 'h'}` : '',
    minutes > 0 || hours === 0 ? `${minutes} ${language === 'zh' ? '分' : 'min'}` : '',
  ];
  return said.filter(Boolean).join(' ');
}
