import { type CalendarSpec, forDistrict, WorkingCalendar } from './calendar.js';
import type { LawBook } from './decision.js';
import type { DistrictId } from './directory.js';
import type { Policy } from './policy.js';

/** Every version of a document that was ever in force, and which of them is now. */
export interface LawVersions {
  readonly policies: readonly Policy[];
  readonly calendars: readonly CalendarSpec[];
  readonly policyVersion: string;
  readonly calendarVersion: string;
}

/**
 * The law as decisions see it. A district that has hours or holidays of its own has a calendar of its own, whose version
 * names the district; calendars are compiled when they are first needed.
 *
 * @throws Error where the version in force is none of those given
 */
export function lawBook({ policies, calendars, policyVersion, calendarVersion }: LawVersions): LawBook {
  const specs = new Map(calendars.map((spec) => [spec.version, spec]));
  const byVersion = new Map(policies.map((policy) => [policy.version, policy]));
  const compiled = new Map<string, WorkingCalendar>();

  const policyOf = (version: string): Policy => {
    const policy = byVersion.get(version);
    if (policy === undefined) throw new Error(`policy ${version} was never in force`);
    return policy;
  };
  const calendarOf = (version: string): WorkingCalendar => {
    let calendar = compiled.get(version);
    if (calendar === undefined) {
      const [base = version, districtId] = version.split('@');
      const spec = specs.get(base);
      if (spec === undefined) throw new Error(`calendar ${version} was never in force`);
      calendar = new WorkingCalendar(districtId === undefined ? spec : forDistrict(spec, districtId));
      compiled.set(version, calendar);
    }
    return calendar;
  };
  const policy = policyOf(policyVersion);
  const current = specs.get(calendarVersion);
  if (current === undefined) throw new Error(`calendar ${calendarVersion} was never in force`);
  const calendarIn = (districtId: DistrictId): WorkingCalendar => calendarOf(forDistrict(current, districtId).version);
  return { policy, calendarVersion, policyOf, calendarOf, calendarIn };
}
