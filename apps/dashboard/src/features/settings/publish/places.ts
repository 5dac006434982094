import type { CalendarSpec } from '@watchfloor/domain/calendar';
import type { Policy } from '@watchfloor/domain/policy';
import { ClockMetric } from '@watchfloor/domain/vocabulary';

type Part = keyof Policy | keyof CalendarSpec;

/** Under which heading of the desk each part of a document stands: the id of its title. */
const headings = {
  version: 'settings.differences.version',
  limits: 'settings.limits',
  warnings: 'settings.warnings',
  raisedCountsFrom: 'settings.warnings',
  reviewReserve: 'settings.warnings',
  returns: 'settings.returns',
  extension: 'settings.returns',
  pausing: 'settings.pausing',
  urging: 'settings.urging',
  ladder: 'settings.ladder',
  escalation: 'settings.escalation',
  callback: 'settings.callback',
  evidence: 'settings.evidence',
  stale: 'settings.stale',
  contactTries: 'settings.evidence.contactTries',
  contactExceptions: 'settings.substance.contact',
  substance: 'settings.substance',
  secondPerson: 'settings.secondPerson',
  undoWithin: 'settings.evidence.undo',
  timeZone: 'settings.differences.zone',
  weekly: 'settings.hours',
  cutOff: 'settings.differences.cutOff',
  holidays: 'settings.differences.holidays',
  makeUpDays: 'settings.differences.makeUpDays',
  published: 'settings.differences.published',
  closures: 'settings.closures',
  districts: 'settings.districts',
} as const satisfies Record<Part, string>;

/** Where in a document something stands, as people find it on the desk: a heading, and of limits which promise. */
export interface Place {
  readonly heading: string;
  readonly metric: ClockMetric | null;
}

/** @param path like `limits.sign[1].limit.amount` */
export function placeOf(path: string): Place {
  const [part = '', metric = ''] = path.split(/[.[]/);
  const critical = /^escalation\.(critical|denial)/.test(path);
  const heading = critical ? 'settings.critical' : (headings as Readonly<Record<string, string>>)[part];
  const known = part === 'limits' && metric in ClockMetric;
  return { heading: heading ?? 'settings.differences.other', metric: known ? (metric as ClockMetric) : null };
}
