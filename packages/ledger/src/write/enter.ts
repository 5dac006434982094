import type { Register } from '@watchfloor/domain/command';
import type { Complaint, ComplaintId } from '@watchfloor/domain/complaint';
import type { DepartmentId } from '@watchfloor/domain/directory';
import { Role } from '@watchfloor/domain/vocabulary';
import { lawRevision } from '../law/library.js';
import { callerData, callerSource } from './caller.js';
import { enterLog } from './log-lock.js';
import { type SpentKey, spentKey } from './spent-key.js';
import type { Statement } from './transaction.js';

/** What an actor's idempotency key was spent on; null when it is not spent. */
export interface KeyState {
  readonly spent: SpentKey | null;
}

/** What a command's transaction reads first. */
export interface Entered extends KeyState {
  /** The database's clock, read after the complaint was locked. */
  readonly now: Date;
  readonly body: Complaint | null;
  readonly position: string | null;
  /** Whether the key stands for a move of many legs. */
  readonly bound: boolean;
  /** Roles of which an account exists that is not disabled. */
  readonly staffed: readonly Role[];
  /** Departments with an account that is not disabled. */
  readonly reachable: readonly DepartmentId[];
  /** The last change of the law, as this statement saw it. */
  readonly lawRevision: number;
}

export interface EnteredRegister extends Entered {
  readonly serial: string;
  readonly callerId: string | null;
  readonly callerEscalatedBefore: boolean;
}

const spending = `
  select ${spentKey} as spent
    from event_log l join complaint c on c.id = l.complaint_id
   where l.actor = $1 and l.idempotency_key = $2`;
const key = `left join lateral (${spending}) key on true`;

/** An SQL expression: the roles of which an account exists that is not disabled. */
export const staffed = `array(select role from unnest(array[${Object.values(Role)
  .map((role) => `'${role}'`)
  .join(', ')}]) as role where exists (select from account a where a.role = role and not a.disabled))`;

/** An SQL expression: the departments with an account that is not disabled. */
export const reachable = `array(select distinct department_id from account where department_id is not null and not disabled)`;

// `found` is materialised because it locks, so the clock in the outer select is read after the lock was got
const entered = `
  ${enterLog} as entered, clock_timestamp() as now, found.body, found.position, key.spent, ${staffed} as staffed,
  exists (select from bulk_key where actor = $1 and idempotency_key = $2) as bound,
  ${reachable} as reachable,  ${lawRevision} as "lawRevision"`;

const onComplaint = (lock: string): string => `
  with found as materialized (select body, position from complaint where id = $3 ${lock})
  select ${entered} from (values (1)) one left join found on true ${key}`;

const waiting = { name: 'enter', text: onComplaint('for update') };
const skipping = { name: 'enter-skip-locked', text: onComplaint('for update skip locked') };

/** Locks the complaint, and reads it, the clock, and what the key was spent on. */
export const enter = (id: ComplaintId, actor: string, key: string | null, skipLocked: boolean): Statement => ({
  ...(skipLocked ? skipping : waiting),
  values: [actor, key, id],
});

// There is no row to lock yet; two registrations of one source, or of one caller, meet at the unique constraints. Whoever is
// known already keeps their name: only an empty one is filled in. What was given is kept with the complaint.
const registering = `
  with found as (
    select body, position from complaint
     where id = $3 or (source_system = $4 and source_id = $5) limit 1
  ), known as (
    select caller.id, name, phone from caller_source join caller on caller.id = caller_id
     where system = $4 and caller_source.id = $8
  ), fresh as (
    insert into caller (id, name, phone)
    select gen_random_uuid(), $6, $7 where $6::text is not null and not exists (select from known)
    on conflict (phone) where phone <> ''
      do update set name = case when caller.name = '' then excluded.name else caller.name end
    returning id, name, phone
  ), person as (
    select * from known union all select * from fresh
  ), sourced as (
    insert into caller_source (system, id, caller_id) select $4, $8, id from fresh where $8::text is not null
  ), given as (
    insert into given_caller (complaint_id, version, name, phone)
    select $3, 1, coalesce(nullif($6, ''), name), coalesce(nullif($7, ''), phone) from person
    on conflict (complaint_id, version) do nothing
  )
  select ${entered}, nextval('complaint_number_serial') as serial, person.id as "callerId",
    exists (select from complaint c where c.caller_id = person.id and c.body->'escalations' <> '[]')
      as "callerEscalatedBefore"
    from (values (1)) one left join found on true left join person on true ${key}`;

/** Finds who has the id or the source already and what the key was spent on; makes the caller known and draws a number. */
export function enterRegister(command: Register, actor: string, key: string | null): Statement {
  const { complaintId, source } = command;
  const caller = callerData(command);
  const values = [
    ...[actor, key, complaintId, source?.system, source?.id],
    ...[caller?.name, caller?.phone, callerSource(command)?.id],
  ];
  return { name: 'enter-register', text: registering, values: values.map((value) => value ?? null) };
}

/** What the key was spent on, asked in a statement of its own: each sees what was committed before it began. */
export const spentBefore = (actor: string, key: string): Statement => ({
  name: 'spent-before',
  text: spending,
  values: [actor, key],
});
