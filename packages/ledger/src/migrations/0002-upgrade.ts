/**
 * What the first version wrote, in the shapes of this one. It knew neither returns nor pauses nor callbacks, so most of what
 * is new is empty; the rest follows from its log:
 *
 * - an urge reached its reader when it was sent, and every further call while it was unanswered gave it weight;
 * - a clock's deadline never moved; where it had passed, that is a breach which stands; a leg's clock was cut to the caller's
 *   deadline;
 * - the urgency never changed after the registration;
 * - a complaint was closed with a result, and what was still asked of somebody then is asked no more.
 *
 * Nothing is judged that nobody has judged: answers to urges wait for it, and an escalation that was acknowledged still waits
 * for its answer. A complaint folded from its new log is its new body, as `migration.pg.test.ts` holds.
 */

const newClock = `
  create function pg_temp.new_clock(clock jsonb, citizen_due jsonb) returns jsonb language sql as $$
    select clock || jsonb_build_object(
      'cycle', 1,
      'givenDueAt', case when clock->'limit' = 'null' then clock->'dueAt' end,
      'capAt', case when clock->>'metric' = 'handle' and clock->'limit' <> 'null' and citizen_due > clock->'startedAt'
                    then citizen_due end,
      'amendments', '[]'::jsonb,
      'pauses', '[]'::jsonb,
      'originalDueAt', clock->'dueAt',
      'breach', case when clock->>'crossed' = 'due'
                     then jsonb_build_object('at', clock->'dueAt', 'state', 'standing') end)
  $$`;

const newEvents = `
  create function pg_temp.new_events(events jsonb, at bigint, citizen_due jsonb) returns jsonb language sql as $$
    select coalesce(jsonb_agg(fresh.event order by old.nth, fresh.nth), '[]')
      from jsonb_array_elements(events) with ordinality old (event, nth)
     cross join lateral (
       select 1 as nth, old.event || case old.event->>'type'
           when 'registered' then '{"splitFrom": null}'::jsonb
           when 'assigned' then jsonb_build_object(
             'mandatory', old.event->>'role' = 'assist', 'designated', false,
             'because', case when old.event->'replaces' = 'null' then 'dispatch' else 'reassigned' end)
           when 'answered' then jsonb_build_object('at', at)
           when 'closed' then '{"ending": "done", "mergedInto": null}'
           when 'clockStarted' then
             jsonb_build_object('clock', pg_temp.new_clock(old.event->'clock', citizen_due))
           when 'clockStopped' then jsonb_build_object('at', at)
           when 'clockCancelled' then jsonb_build_object(
             'cause', case when events @> '[{"type": "closed"}]' then 'ended' else 'departed' end)
           when 'clockCrossed' then '{"skipped": false}'
           else '{}'
         end as event
       union all
       select 2, jsonb_build_object('type', 'urgeDelivered', 'urgeId', old.event->'urgeId')
        where old.event->>'type' = 'urged'
     ) fresh
  $$`;

// The legs whose place others took, the clocks that ended with them, and the calls that came while an urge waited, are told by
// the log alone
const newLegs = `
  create function pg_temp.new_legs(complaint_id uuid, legs jsonb, urges jsonb) returns jsonb language sql as $$
    select coalesce(jsonb_agg(leg || jsonb_build_object(
        'mandatory', leg->>'role' = 'assist', 'designated', false, 'contactTries', 0, 'contactedAt', null,
        'waivedFor', null, 'replaces', case when jsonb_array_length(legs) > 1 then (
          select event->'replaces' from event_log l, jsonb_array_elements(l.events) event
           where l.complaint_id = $1 and event->>'type' = 'assigned' and event->>'assignmentId' = leg->>'id')
        end,
        'leftBehind', case when leg->'leftAt' <> 'null' then pg_temp.left_behind($1, leg, urges) end) order by nth), '[]')
      from jsonb_array_elements(legs) with ordinality old (leg, nth)
  $$`;

const leftBehind = `
  create function pg_temp.left_behind(complaint_id uuid, leg jsonb, urges jsonb) returns jsonb language sql as $$
    select jsonb_build_object(
      'state', case when leg->'answeredAt' <> 'null' then 'answered'
                    when leg->'signedAt' <> 'null' then 'signed' else 'awaitingSignature' end,
      'urges', (
        select coalesce(jsonb_agg(urge || jsonb_build_object(
            'state', case when urge->'answer' = 'null' then 'delivered' else 'answered' end) order by nth), '[]')
          from jsonb_array_elements(urges) with ordinality fresh (urge, nth)
         where urge->'assignmentId' = leg->'id'),
      'clockIds', (
        select coalesce(jsonb_agg(event->'clockId' order by nth), '[]')
          from event_log l, jsonb_array_elements(l.events) with ordinality old (event, nth)
         where l.complaint_id = $1 and event->>'type' = 'clockCancelled'
           and l.events @> jsonb_build_array(jsonb_build_object('type', 'assigned', 'replaces', leg->'id'))),
      'supervisions', '[]'::jsonb,
      'requestIds', '[]'::jsonb,
      'appointments', '[]'::jsonb)
  $$`;

const newUrges = `
  create function pg_temp.new_urges(complaint_id uuid, urges jsonb, open boolean) returns jsonb language sql as $$
    with said as (
      select l.version, event from event_log l, jsonb_array_elements(l.events) event
       where l.complaint_id = $1 and urges <> '[]'
         and event->>'type' in ('urged', 'urgeAnswered', 'assigned', 'calledAgain')
    )
    select coalesce(jsonb_agg(urge || jsonb_build_object(
        'rung', 'urge', 'copiedTo', '[]'::jsonb, 'deliveredAt', urge->'sentAt', 'readAt', null, 'readBy', null,
        'state', case when urge->>'state' <> 'sent' then urge->>'state' when open then 'delivered' else 'lapsed' end,
        'weight', 1 + (select count(*) from said where event->>'type' = 'calledAgain' and version > sent.version
                          and version < coalesce(over.version, version + 1))) order by nth), '[]')
      from jsonb_array_elements(urges) with ordinality old (urge, nth)
      left join lateral (
        select min(version) as version from said where event->>'type' = 'urged' and event->'urgeId' = urge->'id'
      ) sent on true
      left join lateral (
        select min(version) as version from said
         where (event->>'type' = 'urgeAnswered' and event->'urgeId' = urge->'id')
            or (event->>'type' = 'assigned' and event->'replaces' = urge->'assignmentId' and version > sent.version)
      ) over on true
  $$`;

const newEscalations = `
  create function pg_temp.new_escalations(escalations jsonb, open boolean) returns jsonb language sql as $$
    select coalesce(jsonb_agg(one || jsonb_build_object('answer', null, 'climbs', '[]'::jsonb,
        'state', case when open then one->>'state' else 'withdrawn' end) order by nth), '[]')
      from jsonb_array_elements(escalations) with ordinality old (one, nth)
  $$`;

const citizenDue = `
  create function pg_temp.citizen_due(body jsonb) returns jsonb language sql as $$
    select clock->'dueAt' from jsonb_array_elements(body->'clocks') clock where clock->>'metric' = 'citizen' limit 1
  $$`;

/** Functions that live for this session. */
export const toolsOn = [citizenDue, newClock, newEvents, newUrges, leftBehind, newLegs, newEscalations];

export const toolsOff = [
  'drop function pg_temp.new_escalations, pg_temp.new_legs, pg_temp.left_behind, pg_temp.new_urges, pg_temp.new_events',
  'drop function pg_temp.new_clock, pg_temp.citizen_due',
];

/** Before the events: it reads the old ones. */
export const upgradeBodies = `
  update complaint set
    ending = case when not open then 'done' end,
    urged = open and urged,
    escalated = open and body->'escalations' <> '[]',
    waiting = waiting and (open or (cardinality(department_ids) > 1 and leg_states && '{awaitingSignature,signed}')),
    body = body || jsonb_build_object(
      'raisedAt', case urgency
        when 'normal' then '{}'::jsonb
        when 'urgent' then jsonb_build_object('urgent', body->'receivedAt')
        else jsonb_build_object('urgent', body->'receivedAt', 'critical', body->'receivedAt') end,
      'ending', case when not open then 'done' end,
      'cycle', 1,
      'pastCycles', '[]'::jsonb,
      'assignments', pg_temp.new_legs(id, body->'assignments', fresh.urges),
      'clocks', (
        select coalesce(jsonb_agg(pg_temp.new_clock(clock, citizen.due) order by nth), '[]')
          from (select pg_temp.citizen_due(body) as due offset 0) citizen,
               jsonb_array_elements(body->'clocks') with ordinality old (clock, nth)),
      'urges', fresh.urges,
      'supervisions', '[]'::jsonb,
      'escalations', pg_temp.new_escalations(body->'escalations', open),
      'requests', '[]'::jsonb,
      'callbacks', '[]'::jsonb,
      'coordination', null,
      'appointments', '[]'::jsonb,
      'bounces', 0,
      'mergedInto', null,
      'absorbed', '[]'::jsonb,
      'splitFrom', null,
      'splitInto', '[]'::jsonb)
    from (select id as of, pg_temp.new_urges(id, body->'urges', open) as urges from complaint offset 0) fresh
   where complaint.id = fresh.of`;

export const upgradeEvents = `
  update event_log set events =
      pg_temp.new_events(events, (extract(epoch from event_log.at) * 1000)::bigint, pg_temp.citizen_due(complaint.body))
    from complaint where complaint.id = event_log.complaint_id`;
