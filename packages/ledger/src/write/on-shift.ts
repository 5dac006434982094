/**
 * An SQL statement: those who are at work at $1, or now where it is null: with an account that may be used, and a page that was
 * known to be open within a minute, in which it is noted more than once.
 */
export const onShift = `
  select id, name, role from account
   where not disabled and exists (
     select from session, coalesce($1::timestamptz, clock_timestamp()) as now
      where account_id = account.id and seen_at > now - interval '1 minute' and least(expires_at, ends_at) > now)
   order by role, name`;
