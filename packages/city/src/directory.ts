import type { Directory } from '@watchfloor/domain/directory';
import { CATEGORIES, CATEGORY_GROUPS } from './categories.js';
import { DEPARTMENTS } from './departments.js';
import { DISTRICTS } from './districts.js';

/** The made-up city as the product's directory: 30 departments, 12 districts, two levels of categories. */
export const cityDirectory: Directory = {
  departments: DEPARTMENTS.map(({ id, name, nameEn, shortName, liaisonName, liaisonPhone }) => ({
    id,
    name,
    nameEn,
    shortName,
    liaisonName,
    liaisonPhone,
  })),
  districts: DISTRICTS.map(({ id, name, nameEn }) => ({ id, name, nameEn })),
  categories: [
    ...CATEGORY_GROUPS,
    ...CATEGORIES.map(({ id, parentId, name, nameEn, departmentId }) => ({ id, parentId, name, nameEn, departmentId })),
  ],
};
