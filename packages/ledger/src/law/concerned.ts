import type { LawExtent } from '@watchfloor/domain/law/change';

/** A condition on open complaints, with the values of `concernedValues` as $1 and $2: those a change of the law may touch. */
export const concerned = 'open and ($1::jsonpath is null or jsonb_path_exists(body, $1, $2))';

/**
 * Which clocks a complaint must have so that anything can be done to it, as a path into its body.
 *
 * @param onlyVersion clocks that run by this version of the calendar; null for any
 */
export function concernedValues(extent: LawExtent, onlyVersion: string | null): readonly [string | null, string] {
  if (extent === 'provisional') return ['$.clocks[*] ? (@.provisional == true)', '{}'];
  if (onlyVersion === null) return [null, '{}'];
  return [
    '$.clocks[*] ? (@.calendarVersion == $version || @.calendarVersion starts with $ofDistricts)',
    JSON.stringify({ version: onlyVersion, ofDistricts: `${onlyVersion}@` }),
  ];
}
