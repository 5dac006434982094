import type { ComplaintId } from '@watchfloor/domain/complaint';
import type { Reader } from './reader.js';
import type { CallerData } from './write/caller.js';

/**
 * What is known of the callers who are not to be known to those who handle these complaints. Words go over from one complaint
 * to another by mergers and splits, so whose callers count follows from where words may have come from: of a complaint that is
 * withheld itself, the callers of all that it was ever one with; of any other, those of the withheld ones among these. Each
 * with every name and phone that was given with any complaint of the person, was corrected since, or is kept.
 *
 * @returns complaints without a withheld one among these are absent
 */
export async function withheldCallers(
  reader: Reader,
  ids: readonly ComplaintId[],
): Promise<ReadonlyMap<ComplaintId, readonly CallerData[]>> {
  const rows: readonly { readonly id: ComplaintId; readonly callers: readonly CallerData[] }[] = await reader.query(
    statement,
    [ids],
  );
  return new Map(rows.map(({ id, callers }) => [id, callers]));
}

const statement = `
  with member as (
    select asked.id as asked, c.id, c.caller_id, c.withheld, caller_withheld(asked.id) as asked_withheld
      from unnest($1::uuid[]) as asked (id), complaint_family(asked.id) as kin (id) join complaint c on c.id = kin.id
  ), touched as (
    select *, bool_or(withheld) over (partition by asked) as any_withheld from member
  )
  select asked as id, coalesce(json_agg(distinct jsonb_build_object('name', known.name, 'phone', known.phone))
           filter (where known.name is not null), '[]') as callers
    from touched left join lateral (
      select name, phone from given_caller where complaint_id = touched.id
      union select name, phone from caller where id = touched.caller_id
      union select given.name, given.phone from complaint o join given_caller given on given.complaint_id = o.id
             where o.caller_id = touched.caller_id
    ) known on touched.withheld or touched.asked_withheld
   where any_withheld
   group by asked`;
