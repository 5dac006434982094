import type { DirectoryBook } from '../../../i18n/directory.js';
import type { Words } from '../../../i18n/words.js';
import type { Choice } from './FilterMenu.js';

/** Departments to narrow a list to: said in full, and found by whatever people call them. */
export const departmentChoices = (departments: DirectoryBook['departments'], words: Words): readonly Choice<string>[] =>
  departments.map(({ id }) => ({ value: id, label: words.departmentInFull(id), names: words.departmentNames(id) }));
