import type { District as DirectoryDistrict } from '@watchfloor/domain/directory';
import { type DistrictData, URBAN_DISTRICTS } from './places/district-data.js';
import { OUTER_DISTRICTS } from './places/outer-district-data.js';

/** The made-up city that every demo, test and load run uses. No city of this name exists. */
export const CITY = { name: '澜江市', nameEn: 'Lanjiang' } as const;

/** A street (街道), town (镇) or township (乡) of a district. */
export interface Street {
  readonly name: string;
  readonly nameEn: string;
}

/** The kinds of place a complaint can be about. */
export type PlaceKind =
  | 'communities'
  | 'estates'
  | 'roads'
  | 'villages'
  | 'schools'
  | 'kindergartens'
  | 'hospitals'
  | 'markets'
  | 'malls'
  | 'parks'
  | 'rivers'
  | 'factories'
  | 'sites';

/** One of the twelve districts, with the places that its people complain about. */
export interface District extends DirectoryDistrict {
  /** How much of the city's traffic comes from here (relative). */
  readonly weight: number;
  readonly streets: readonly Street[];
  readonly places: Readonly<Record<PlaceKind, readonly string[]>>;
}

const words = (list: string): readonly string[] => list.split(' ');

// A street's English name may hold a space ("Eling Town"), so a new entry starts at the next Chinese word.
function streets(list: string): readonly Street[] {
  return list.split(/ (?=[\u4e00-\u9fff])/).map((entry) => {
    const [name = '', english = ''] = entry.split('/');
    return { name, nameEn: /Town$|Township$/.test(english) ? english : `${english} Subdistrict` };
  });
}

function district(data: DistrictData): District {
  return {
    id: data.id,
    name: data.zh,
    nameEn: data.en,
    weight: data.weight,
    streets: streets(data.streets),
    places: {
      communities: words(data.communities),
      estates: words(data.estates),
      roads: words(data.roads),
      villages: words(data.villages),
      schools: words(data.schools),
      kindergartens: words(data.kindergartens),
      hospitals: words(data.hospitals),
      markets: words(data.markets),
      malls: words(data.malls),
      parks: words(data.parks),
      rivers: words(data.rivers),
      factories: words(data.factories),
      sites: words(data.sites),
    },
  };
}

/** The twelve districts, the six urban ones first. */
export const DISTRICTS: readonly District[] = [...URBAN_DISTRICTS, ...OUTER_DISTRICTS].map(district);
