import type { Category, Department, Directory, District } from '@watchfloor/domain/directory';
import type { Case } from './case.js';
import { categoryOf, departmentOf, districtOf } from './entries.js';
import { IntakeError } from './errors.js';

/** More are a column that names places or people, mapped by mistake. */
const MOST_ENTRIES = 5_000;

/** Gathers the entries of the directory that cases name, each once, so that they can be made before the cases. */
export class DirectoryGatherer {
  readonly #known = {
    departments: new Set<string>(),
    districts: new Set<string>(),
    categories: new Set<string>(),
  };
  #departments: Department[] = [];
  #districts: District[] = [];
  #categories: Category[] = [];

  /** @throws IntakeError where a column of the profile gives thousands of entries */
  add(value: Case): void {
    const { department, district, category, categoryClass } = value;
    if (this.#isNew('departments', department.id)) this.#departments.push(departmentOf(department));
    if (this.#isNew('districts', district.id)) this.#districts.push(districtOf(district));
    if (categoryClass !== null && this.#isNew('categories', categoryClass.id)) {
      this.#categories.push(categoryOf(categoryClass, null));
    }
    if (this.#isNew('categories', category.id)) {
      this.#categories.push({ ...categoryOf(category, categoryClass?.id ?? null), departmentId: department.id });
    }
  }

  /** What has been named since the last call, classes before the categories below them; null where nothing is new. */
  takeNew(): Directory | null {
    const fresh = { departments: this.#departments, districts: this.#districts, categories: this.#categories };
    if (Object.values(fresh).every((list) => list.length === 0)) return null;
    this.#departments = [];
    this.#districts = [];
    this.#categories = [];
    return fresh;
  }

  #isNew(what: keyof Directory, id: string): boolean {
    const known = this.#known[what];
    if (known.has(id)) return false;
    known.add(id);
    if (known.size > MOST_ENTRIES) {
      throw new IntakeError('tooManyEntries', `the profile makes more than ${MOST_ENTRIES} ${what} from its columns`);
    }
    return true;
  }
}
