-- The first tables of the gateway: who may enter, which slices there are, and what happened.

-- Time-ordered ids (RFC 9562, version 7): milliseconds first, then randomness.
create function uuid_v7() returns uuid language sql volatile parallel safe as $$
  select encode(
    set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid())
        placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
      52, 1), 53, 1), 'hex')::uuid
$$;

-- Sign-in. These are better-auth's own tables and columns, as its schema names them.
create schema auth;

create table auth."user" (
  "id" uuid primary key default uuid_v7(),
  "name" text not null,
  "email" text not null unique,
  "emailVerified" boolean not null default false,
  "image" text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  "twoFactorEnabled" boolean default false,
  "role" text not null default 'user' check ("role" in ('user', 'admin')),
  "language" text not null default 'en',
  -- The account was ended by its owner; the row stays until its slice's trash is emptied.
  "deletedAt" timestamptz
);

create table auth."session" (
  "id" uuid primary key default uuid_v7(),
  "expiresAt" timestamptz not null,
  "token" text not null unique,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" uuid not null references auth."user" ("id") on delete cascade
);
create index "session_userId" on auth."session" ("userId");

create table auth."account" (
  "id" uuid primary key default uuid_v7(),
  "accountId" text not null,
  "providerId" text not null,
  "userId" uuid not null references auth."user" ("id") on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null
);
create index "account_userId" on auth."account" ("userId");

create table auth."verification" (
  "id" uuid primary key default uuid_v7(),
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index "verification_identifier" on auth."verification" ("identifier");

create table auth."twoFactor" (
  "id" uuid primary key default uuid_v7(),
  "secret" text not null,
  "backupCodes" text not null,
  "userId" uuid not null references auth."user" ("id") on delete cascade,
  "verified" boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamptz
);
create index "twoFactor_secret" on auth."twoFactor" ("secret");
create index "twoFactor_userId" on auth."twoFactor" ("userId");

create table auth."rateLimit" (
  "id" uuid primary key default uuid_v7(),
  "key" text not null unique,
  "count" integer not null,
  "lastRequest" bigint not null
);

-- Tries to sign in, by address and by account.
create table login_throttle (
  key text primary key,
  tries integer not null default 1,
  last_try_at timestamptz not null,
  blocked_until timestamptz
);

-- The one-time token with which the first operator comes in. Hash only; one row while there is no admin.
create table owner_token (
  one boolean primary key default true check (one),
  token_hash bytea not null,
  created_at timestamptz not null default now()
);

create table invitation (
  id uuid primary key default uuid_v7(),
  token_hash bytea not null unique,
  email text,
  invited_by uuid references auth."user" on delete set null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_by uuid references auth."user" on delete set null,
  accepted_at timestamptz
);

-- Keys for programs. 32 random bytes, of which only the SHA-256 is kept.
create table api_key (
  id uuid primary key default uuid_v7(),
  user_id uuid not null references auth."user" on delete cascade,
  name text not null,
  key_hash bytea not null unique,
  -- Its first characters, by which a person knows it again.
  shown text not null,
  scopes text[] not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_key_user on api_key (user_id, created_at desc);

create table workspace (
  id uuid primary key default uuid_v7(),
  name text not null default '',
  plan text not null default 'free',
  suspended_at timestamptz,
  suspended_reason text,
  created_at timestamptz not null default now()
);

create table workspace_member (
  workspace_id uuid not null references workspace on delete cascade,
  user_id uuid not null references auth."user" on delete cascade,
  role text not null default 'owner' check (role in ('owner', 'member')),
  created_at timestamptz not null default now(),
  primary key (workspace_id, user_id)
);
create index workspace_member_user on workspace_member (user_id);

-- Who is new gets a workspace in the very same transaction, by whichever way they came. The sign-in library runs its
-- own hooks only after its commit.
create function own_workspace() returns trigger language plpgsql as $$
declare made uuid;
begin
  insert into public.workspace (name) values (new."name") returning id into made;
  insert into public.workspace_member (workspace_id, user_id) values (made, new."id");
  return null;
end
$$;
create trigger own_workspace after insert on auth."user" for each row execute function own_workspace();

-- An operator who looks on: read-only, for half an hour at most, with a reason, seen by the tenant.
create table look_on (
  id uuid primary key default uuid_v7(),
  operator_id uuid not null references auth."user" on delete cascade,
  session_id uuid not null,
  workspace_id uuid not null references workspace on delete cascade,
  reason text not null check (length(trim(reason)) >= 5),
  started_at timestamptz not null default now(),
  ends_at timestamptz not null,
  ended_at timestamptz
);
create index look_on_workspace on look_on (workspace_id, started_at desc);

create table host (
  id integer generated always as identity primary key,
  name text not null unique,
  address text not null default '127.0.0.1',
  -- Memory that slices may reserve there, in MB; null: what the machine has.
  memory_mb integer,
  created_at timestamptz not null default now()
);
insert into host (name) values ('local');

-- The N of wa_slice_N; never given twice.
create sequence slice_number_seq as integer;

create table slice (
  number integer primary key default nextval('slice_number_seq'),
  -- Null: it waits in the pool, ownerless.
  workspace_id uuid unique references workspace on delete restrict,
  host_id integer not null default 1 references host,
  runtime text not null check (runtime in ('process', 'docker', 'swarm')),
  port integer not null unique,
  -- What it should be, said by a person or a rule; the orchestrator brings it about.
  wanted text not null default 'running' check (wanted in ('running', 'asleep', 'stopped', 'deleted')),
  state text not null default 'provisioning' check (state in
    ('provisioning', 'stopped', 'starting', 'running', 'stopping', 'upgrading', 'failed', 'trashed', 'deleting', 'deleted')),
  state_since timestamptz not null default now(),
  state_reason text,
  -- One more at each start: what belongs to an earlier life no longer counts.
  generation integer not null default 1,
  image text not null,
  previous_image text,
  wanted_image text,
  -- Which steps of the making are done, so that each can be repeated and undone.
  made jsonb not null default '{}',
  -- Sealed with the gateway's own key.
  secret_sealed bytea not null,
  database_password_sealed bytea not null,
  memory_mb integer not null default 300,
  failures integer not null default 0,
  not_before timestamptz,
  claimed_at timestamptz,
  pool_expires_at timestamptz,
  last_request_at timestamptz,
  linked_at timestamptz,
  last_linked_seen_at timestamptz,
  quiet_hour smallint not null default 3 check (quiet_hour between 0 and 23),
  trashed_at timestamptz,
  created_at timestamptz not null default now()
);
create index slice_pool on slice (created_at) where workspace_id is null;

-- What is known of the last check of a slice: facts kept apart, never one flag.
create table slice_health (
  slice_number integer primary key references slice on delete cascade,
  generation integer not null,
  checked_at timestamptz not null,
  process_up boolean not null,
  answers boolean not null,
  page_linked boolean,
  events_flowing boolean,
  phase text,
  version text,
  memory_mb real,
  cpu_percent real,
  disk_mb real,
  database_mb real,
  connections integer,
  problem text
);

create table slice_telemetry (
  slice_number integer not null references slice on delete cascade,
  span text not null check (span in ('minute', 'hour', 'day')),
  at timestamptz not null,
  checks integer not null default 1,
  answered integer not null,
  linked integer not null,
  memory_mb real,
  memory_most_mb real,
  cpu_percent real,
  disk_mb real,
  database_mb real,
  primary key (slice_number, span, at)
);
create index slice_telemetry_age on slice_telemetry (span, at);

-- Every change of state and every act on a slice or an account, with who and why. Nothing personal of a tenant's chats.
create table event (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  kind text not null,
  slice_number integer,
  workspace_id uuid,
  user_id uuid,
  actor text not null check (actor in ('user', 'operator', 'orchestrator', 'monitor', 'billing', 'system')),
  actor_id uuid,
  from_state text,
  to_state text,
  reason text,
  details jsonb not null default '{}'
);
create index event_slice on event (slice_number, id desc);
create index event_workspace on event (workspace_id, id desc);
create index event_kind on event (kind, id desc);

-- Mail: kept until it was handed over; without SMTP it is read on a page of this machine.
create table mail (
  id uuid primary key default uuid_v7(),
  recipient text not null,
  subject text not null,
  body text not null,
  kind text not null,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  tries integer not null default 0,
  next_try_at timestamptz not null default now(),
  failure text
);
create index mail_waiting on mail (next_try_at) where sent_at is null;

create table alert (
  id uuid primary key default uuid_v7(),
  slice_number integer references slice on delete cascade,
  kind text not null,
  opened_at timestamptz not null default now(),
  closed_at timestamptz,
  words text not null,
  told_at timestamptz,
  recovery_told_at timestamptz
);
create unique index alert_open on alert (coalesce(slice_number, 0), kind) where closed_at is null;

create table backup (
  id uuid primary key default uuid_v7(),
  slice_number integer not null references slice on delete cascade,
  taken_at timestamptz not null default now(),
  reason text not null,
  image text not null,
  place text not null,
  size_bytes bigint not null,
  parts jsonb not null
);
create index backup_slice on backup (slice_number, taken_at desc);

-- Settings that the operator changes in the dashboard.
create table setting (
  name text primary key,
  value jsonb not null,
  changed_at timestamptz not null default now(),
  changed_by uuid references auth."user" on delete set null
);
