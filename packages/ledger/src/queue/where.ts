import type { Scope } from '@watchfloor/domain/access';
import type { QueueFilter } from '@watchfloor/domain/queue';
import { searchForm } from '@watchfloor/domain/text-form';
import { AssignmentState, needRank } from '@watchfloor/domain/vocabulary';
import { legState } from '../complaint-codec.js';

/** Collects the parameters of a statement while its text is written. */
export class Parameters {
  readonly values: unknown[] = [];

  /** The placeholder of a value. */
  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** The condition that `matchesWithin` of the domain states, over the extracted columns; `live-equals-fresh` rests on the two agreeing. */
export function whereMatches(scope: Scope, filter: QueueFilter, parameters: Parameters): string {
  const conditions: string[] = [];
  const among = (column: string, wanted: readonly string[] | undefined) => {
    if (wanted !== undefined) conditions.push(`${column} = any(${parameters.add(wanted)})`);
  };
  const is = (column: string, wanted: boolean | undefined) => {
    if (wanted !== undefined) conditions.push(wanted ? column : `not ${column}`);
  };
  among('district_id', filter.districtIds);
  among('category_id', filter.categoryIds);
  among('kind', filter.kinds);
  among('urgency', filter.urgencies);
  among('state', filter.states);
  among('alarm', filter.alarms);
  is('urged', filter.urged);
  is('escalated', filter.escalated);
  is('waiting', filter.waiting);
  is(`(need_tier <> ${needRank.callback})`, filter.owed);
  is('requested', filter.requested);
  is('supervised', filter.supervised);
  is('convened', filter.convened);
  conditions.push(...whereLegs(filter, parameters), ...whereHeld(filter, parameters));
  conditions.push(...whereText(scope, filter.text, parameters));
  return conditions.length === 0 ? 'true' : conditions.join(' and ');
}

/** One and the same current leg must fit both lists where both are given. */
function whereLegs({ departmentIds, legStates }: QueueFilter, parameters: Parameters): readonly string[] {
  if (departmentIds === undefined) {
    return legStates === undefined ? [] : [`leg_states && ${parameters.add(legStates)}`];
  }
  // with the second condition the first is one more than needed, and the one that has an index
  const departments = `department_ids && ${parameters.add(departmentIds)}`;
  if (legStates === undefined) return [departments];
  const both = departmentIds.flatMap((departmentId) => legStates.map((state) => legState(state, departmentId)));
  return [departments, `leg_states && ${parameters.add(both)}`];
}

/** A current leg of one of these, whatever its state; a member of a group has none. */
function whereHeld({ heldByIds }: QueueFilter, parameters: Parameters): readonly string[] {
  if (heldByIds === undefined) return [];
  return whereLegs({ departmentIds: heldByIds, legStates: Object.values(AssignmentState) }, parameters);
}

/** What `hasKin` of the domain states. */
const akin = ['mergedInto', 'splitFrom', 'absorbed', 'splitInto']
  .map((link) => `coalesce(body->'${link}', 'null') not in ('null', '[]')`)
  .join(' or ')
  .replace(/^(.*)$/, '($1)');

function whereText(scope: Scope, text: string | undefined, parameters: Parameters): readonly string[] {
  const wanted = searchForm(text ?? '');
  if (wanted === '') return [];
  const found = `position(${parameters.add(wanted)} in search) > 0`;
  if (scope.kind === 'all') return [found];
  return [found, `(not (withheld or ${akin}) or position(${parameters.add(wanted)} in lower(number)) > 0)`];
}

/** The condition that `covers` of the domain states. */
export function whereVisible(scope: Scope, parameters: Parameters): string {
  switch (scope.kind) {
    case 'all':
      return 'true';
    case 'nothing':
      return 'false';
    case 'department':
      return `department_ids @> ${parameters.add([scope.departmentId])}`;
  }
}
