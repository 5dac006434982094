import type { Category, Department, Directory, District } from '@watchfloor/domain/directory';
import type { Case } from './case.js';
import { categoryOf, departmentOf, districtOf, type Entry } from './entries.js';
import { IntakeError } from './errors.js';
import { KnownNames } from './known-names.js';

/** More are a column that names places or people, mapped by mistake. */
const MOST_ENTRIES = 5_000;

/**
 * Gathers the entries of the directory that cases name, each once, so that they can be made before the cases; and gives a
 * case the ids that the directory has for what it names.
 */
export class DirectoryGatherer {
  readonly #known: Readonly<Record<keyof Directory, KnownNames>>;
  readonly #parents: Map<string, string | null>;
  #fresh = { departments: [] as Department[], districts: [] as District[], categories: [] as Category[] };

  /** @param directory as it is; nothing that stands in it is ever changed */
  constructor(directory: Directory) {
    this.#known = {
      departments: new KnownNames(directory.departments),
      districts: new KnownNames(directory.districts),
      categories: new KnownNames(directory.categories),
    };
    this.#parents = new Map(directory.categories.map(({ id, parentId }) => [id, parentId]));
  }

  /**
   * The case with the ids of the directory.
   * @throws IntakeError where a column of the profile gives thousands of entries
   */
  add(value: Case): Case {
    const department = this.#known.departments.settled(value.department);
    const district = this.#known.districts.settled(value.district);
    const categoryClass = value.categoryClass && this.#known.categories.settled(value.categoryClass);
    const parentId = categoryClass?.id ?? null;
    const category = this.#under(parentId, this.#known.categories.settled(value.category));
    if (this.#isNew('departments', department)) this.#fresh.departments.push(departmentOf(department));
    if (this.#isNew('districts', district)) this.#fresh.districts.push(districtOf(district));
    if (categoryClass !== null && this.#isNew('categories', categoryClass)) {
      this.#parents.set(categoryClass.id, null);
      this.#fresh.categories.push(categoryOf(categoryClass, null));
    }
    if (this.#isNew('categories', category)) {
      this.#parents.set(category.id, parentId);
      this.#fresh.categories.push({ ...categoryOf(category, parentId), departmentId: department.id });
    }
    return { ...value, department, district, category, categoryClass };
  }

  /** What has been named since the last call, classes before the categories below them; null where nothing is new. */
  takeNew(): Directory | null {
    const fresh = this.#fresh;
    if (Object.values(fresh).every((list) => list.length === 0)) return null;
    this.#fresh = { departments: [], districts: [], categories: [] };
    return fresh;
  }

  /** Spellings that were taken for one, the first of each as it stands in the directory. */
  get variants(): readonly (readonly string[])[] {
    return Object.values(this.#known).flatMap((known) => known.variants);
  }

  /** A name that stands under two classes is two categories. */
  #under(parentId: string | null, category: Entry): Entry {
    const other = this.#parents.get(category.id);
    return parentId === null || other === undefined || other === parentId
      ? category
      : { ...category, id: `${category.id}.${parentId}` };
  }

  #isNew(what: keyof Directory, entry: Entry): boolean {
    const known = this.#known[what];
    if (!known.add(entry)) return false;
    if (known.added > MOST_ENTRIES) {
      throw new IntakeError('tooManyEntries', `the profile makes more than ${MOST_ENTRIES} ${what} from its columns`);
    }
    return true;
  }
}
