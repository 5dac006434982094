import type { Category, Department, District } from '@watchfloor/domain/directory';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import { nullableText, text } from './columns.js';

const departmentColumns = {
  id: { ...text, primary: true },
  name: text,
  nameEn: text,
  shortName: text,
  liaisonName: text,
  liaisonPhone: text,
} satisfies Record<keyof Department, EntitySchemaColumnOptions>;

export const departmentEntity = new EntitySchema<Department>({ name: 'department', columns: departmentColumns });

const districtColumns = {
  id: { ...text, primary: true },
  name: text,
  nameEn: text,
} satisfies Record<keyof District, EntitySchemaColumnOptions>;

export const districtEntity = new EntitySchema<District>({ name: 'district', columns: districtColumns });

const categoryColumns = {
  id: { ...text, primary: true },
  parentId: nullableText,
  name: text,
  nameEn: text,
  departmentId: nullableText,
} satisfies Record<keyof Category, EntitySchemaColumnOptions>;

export const categoryEntity = new EntitySchema<Category>({
  name: 'category',
  columns: categoryColumns,
  foreignKeys: [
    { name: 'category_parent', target: 'category', columnNames: ['parentId'], referencedColumnNames: ['id'] },
    { name: 'category_department', target: 'department', columnNames: ['departmentId'], referencedColumnNames: ['id'] },
  ],
});
