import type { Directory } from '@watchfloor/domain/directory';

const named = (id: string) => ({ id, name: id, nameEn: id });

export const departmentIds = ['housing', 'water', 'police', 'parks'] as const;
export const districtIds = ['east', 'west'] as const;
export const categoryIds = ['lighting', 'leak', 'noise'] as const;

export const directory: Directory = {
  departments: departmentIds.map((id) => ({ ...named(id), shortName: id, liaisonName: id, liaisonPhone: '0' })),
  districts: districtIds.map(named),
  categories: categoryIds.map((id) => ({ ...named(id), parentId: null, departmentId: 'housing' })),
};
