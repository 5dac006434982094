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
  with recursive kin (asked, id) as (
    select id, id from unnest($1::uuid[]) as one (id)
    union
    select kin.asked, other.id::uuid
      from kin join complaint c on c.id = kin.id, lateral (
        select c.body->'mergedInto'->>'id' as id
        union all select c.body->'splitFrom'->>'id'
        union all select ref->>'id' from jsonb_array_elements((c.body->'absorbed') || (c.body->'splitInto')) ref
      ) other
     where other.id is not null
  ), member as (
    select kin.asked, c.id, c.caller_id, c.withheld,
           bool_or(c.withheld) over family as any_withheld,
           bool_or(c.withheld and c.id = kin.asked) over family as asked_withheld
      from kin join complaint c on c.id = kin.id
    window family as (partition by kin.asked)
  )
  select asked as id, coalesce(json_agg(distinct jsonb_build_object('name', known.name, 'phone', known.phone))
           filter (where known.name is not null), '[]') as callers
    from member left join lateral (
      select name, phone from given_caller where complaint_id = member.id
      union select name, phone from caller where id = member.caller_id
      union select given.name, given.phone from complaint o join given_caller given on given.complaint_id = o.id
             where o.caller_id = member.caller_id
    ) known on member.withheld or member.asked_withheld
   where any_withheld
   group by asked`;
