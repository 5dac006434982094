import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The first schema. Complaint, log and thresholds carry no foreign keys among themselves: one statement writes all three,
 * nothing else writes any of them, and a key would cost each command a look-up.
 */
export class Initial1763800000000 implements MigrationInterface {
  readonly name = 'Initial1763800000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...directory, ...people, ...complaints, ...sessions]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table session, account, armed_threshold, event_log, complaint, person, caller`);
    await runner.query(`drop table category, district, department`);
    await runner.query(`drop sequence complaint_number_serial`);
  }
}

const directory = [
  `create table department (
    id text primary key,
    name text not null,
    name_en text not null,
    short_name text not null,
    liaison_name text not null,
    liaison_phone text not null
  )`,
  `create table district (
    id text primary key,
    name text not null,
    name_en text not null
  )`,
  `create table category (
    id text primary key,
    parent_id text constraint category_parent references category,
    name text not null,
    name_en text not null,
    department_id text constraint category_department references department
  )`,
];

const people = [
  `create table caller (
    id uuid primary key,
    name text not null,
    phone text not null
  )`,
  `create unique index caller_phone on caller (phone) where phone <> ''`,
  `create table person (
    id text primary key,
    name text not null
  )`,
];

const complaints = [
  `create sequence complaint_number_serial`,
  `create table complaint (
    id uuid primary key,
    number text not null constraint complaint_number unique,
    version int not null,
    position bigint not null,
    body jsonb not null,
    details text not null,
    open boolean not null,
    kind text not null constraint complaint_kind
      check (kind in ('inquiry', 'help', 'grievance', 'report', 'suggestion', 'praise')),
    urgency text not null constraint complaint_urgency check (urgency in ('normal', 'urgent', 'critical')),
    urgency_tier smallint not null,
    state text not null constraint complaint_state
      check (state in ('registered', 'dispatched', 'inHandling', 'answered', 'accepted', 'closed')),
    alarm text not null constraint complaint_alarm check (alarm in ('none', 'early', 'near', 'breached')),
    category_id text not null,
    district_id text not null,
    lead_department_id text,
    department_ids text[] not null,
    leg_states text[] not null,
    urged boolean not null,
    escalated boolean not null,
    waiting boolean not null,
    next_due_at timestamptz not null,
    received_at timestamptz not null,
    closed_at timestamptz,
    promised_at timestamptz,
    on_time boolean,
    caller_id uuid,
    source_system text,
    source_id text,
    search text not null
  )`,
  `create unique index complaint_source on complaint (source_system, source_id) where source_id is not null`,
  `create index complaint_open_most_urgent on complaint (urgency_tier, next_due_at, id) where open`,
  `create index complaint_open_due on complaint (next_due_at, id) where open`,
  `create index complaint_open_age on complaint (received_at, id) where open`,
  `create index complaint_open_departments on complaint using gin (department_ids) where open`,
  `create index complaint_escalated on complaint (id) where open and escalated`,
  `create index complaint_received on complaint (received_at)`,
  `create index complaint_closed on complaint (closed_at) where closed_at is not null`,
  `create index complaint_caller on complaint (caller_id, received_at) where caller_id is not null`,
  // cache 1: numbers are handed out one by one in ascending order, which the reader's proof rests on
  `create table event_log (
    position bigint generated always as identity (cache 1) primary key,
    complaint_id uuid not null,
    version int not null,
    at timestamptz not null,
    actor text not null,
    events jsonb not null,
    quiet boolean not null,
    idempotency_key text,
    constraint event_log_version unique (complaint_id, version)
  )`,
  `create unique index event_log_idempotency on event_log (actor, idempotency_key) where idempotency_key is not null`,
  `create index event_log_loud on event_log (position) where not quiet`,
  `create index event_log_at on event_log using brin (at) with (autosummarize = on)`,
  `create table armed_threshold (
    complaint_id uuid not null,
    clock_id text not null,
    threshold text not null constraint armed_threshold_threshold check (threshold in ('early', 'near', 'due')),
    fire_at timestamptz not null,
    primary key (complaint_id, clock_id, threshold)
  ) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_cost_delay = 0)`,
  `create index armed_threshold_fire on armed_threshold (fire_at, complaint_id)`,
];

const sessions = [
  `create table account (
    id text primary key,
    username text not null constraint account_username unique,
    name text not null,
    role text not null constraint account_role check (role in ('supervisor', 'liaison', 'leader', 'admin')),
    department_id text,
    password_hash text not null,
    demo boolean not null,
    disabled boolean not null,
    constraint account_liaison check ((role = 'liaison') = (department_id is not null))
  )`,
  `create table session (
    token_hash bytea primary key,
    account_id text not null constraint session_account references account on delete cascade,
    ttl_seconds int not null,
    expires_at timestamptz not null
  )`,
  `create index session_account_id on session (account_id)`,
  `create index session_expiry on session (expires_at)`,
];
