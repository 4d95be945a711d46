-- The first tables of a slice. Nothing that is dear to change later is left out: workspace and actor, line,
-- identities, sightings, rank, ball, tombstones, outbox with idempotency, search_document.

create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- Time-ordered ids (RFC 9562, version 7): milliseconds first, then randomness.
create function uuid_v7() returns uuid language sql volatile parallel safe as $$
  select encode(
    set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid())
        placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
      52, 1), 53, 1), 'hex')::uuid
$$;

-- unaccent is only "stable"; with its dictionary named it may stand in an index.
create function fold_text(value text) returns text language sql immutable parallel safe strict as $$
  select lower(public.unaccent('public.unaccent'::regdictionary, value))
$$;

create table workspace (
  id uuid primary key default uuid_v7(),
  name text not null default '',
  language text not null default 'en',
  time_zone text not null default 'UTC',
  read_unread text not null default 'when-opened' check (read_unread in ('when-opened', 'ahead')),
  letter_shortcuts boolean not null default true,
  theme text not null default 'system' check (theme in ('system', 'light', 'dark')),
  -- Language and zone were taken from a browser or set by hand.
  chosen boolean not null default false,
  shown_line_id uuid,
  -- Key of the tombstones' hashes; goes with the data, so that a restored copy obeys them too.
  tombstone_key bytea not null default sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())),
  created_at timestamptz not null default now()
);

-- A user of the workspace. One owner today, teammates later.
create table member (
  id uuid primary key default uuid_v7(),
  workspace_id uuid not null references workspace on delete cascade,
  role text not null default 'owner' check (role in ('owner', 'member')),
  name text not null default '',
  created_at timestamptz not null default now()
);

-- Standalone sign-in. Hashes only.
create table credential (
  member_id uuid primary key references member on delete cascade,
  password_hash text not null,
  changed_at timestamptz not null default now()
);

-- One row while no password is set; made anew at each start.
create table setup_token (
  workspace_id uuid primary key references workspace on delete cascade,
  token_hash bytea not null,
  created_at timestamptz not null default now()
);

create table login_session (
  id uuid primary key default uuid_v7(),
  member_id uuid not null references member on delete cascade,
  token_hash bytea not null unique,
  address text,
  device text,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index login_session_member on login_session (member_id, last_seen_at desc);

-- Wrong passwords by account and by address; each one lengthens the wait before the next try.
create table login_throttle (
  key text primary key,
  tries integer not null default 1,
  last_try_at timestamptz not null default now(),
  blocked_until timestamptz
);

-- Browsers from which the owner signed in once. Hashes only; they are counted apart from strangers' wrong passwords.
create table known_device (
  token_hash bytea primary key,
  member_id uuid not null references member on delete cascade,
  last_used_at timestamptz not null default now()
);

-- Who did what, for acts that leave no other row with their actor. Never a text, a name or a number.
create table act (
  id uuid primary key default uuid_v7(),
  workspace_id uuid not null references workspace on delete cascade,
  actor text not null check (actor in ('user', 'automation', 'ai', 'phone', 'import', 'system')),
  actor_id uuid,
  what text not null,
  subject_ids uuid[] not null default '{}',
  at timestamptz not null
);

-- What a person agreed to before linking, word for word by version.
create table acceptance (
  id uuid primary key default uuid_v7(),
  workspace_id uuid not null references workspace on delete cascade,
  member_id uuid references member on delete set null,
  text_version text not null,
  accepted_at timestamptz not null default now()
);

-- One linked number. Another number is another line; lines never mix.
create table line (
  id uuid primary key default uuid_v7(),
  workspace_id uuid not null references workspace on delete cascade,
  kind text not null check (kind in ('own', 'demo')),
  number text,
  name text,
  linked_at timestamptz,
  ended_at timestamptz,
  -- Last time the page was read.
  last_read_at timestamptz,
  created_at timestamptz not null default now()
);
create unique index line_number on line (workspace_id, number) where number is not null and kind = 'own';
alter table workspace add constraint workspace_shown_line foreign key (shown_line_id) references line on delete set null;

-- A picture as the page rendered it. Kept once however many rows show it.
create table face (
  id uuid primary key default uuid_v7(),
  line_id uuid not null references line on delete cascade,
  sha256 bytea not null,
  png bytea not null,
  created_at timestamptz not null default now(),
  unique (line_id, sha256)
);

-- A person or firm, ours. What WhatsApp calls them is in identity.
create table contact (
  id uuid primary key default uuid_v7(),
  line_id uuid not null references line on delete cascade,
  name text not null,
  name_by_hand boolean not null default false,
  face_id uuid references face on delete set null,
  created_at timestamptz not null default now(),
  -- The message that began it (first contact).
  began_with_message_id uuid
);
create index contact_name on contact (line_id, fold_text(name), id);

-- A merge writes one row and re-points nothing, so that it can be undone after both sides have grown.
create table contact_redirect (
  from_contact_id uuid primary key references contact on delete cascade,
  to_contact_id uuid not null references contact on delete cascade,
  actor text not null,
  actor_id uuid,
  created_at timestamptz not null default now(),
  check (from_contact_id <> to_contact_id)
);

-- One id of a contact. A title is evidence, never a key: several contacts may have the same.
create table identity (
  id uuid primary key default uuid_v7(),
  line_id uuid not null references line on delete cascade,
  contact_id uuid references contact on delete set null,
  kind text not null check (kind in ('phone', 'jid', 'lid', 'title', 'push-name', 'business-name', 'import-label')),
  value text not null,
  source text not null,
  -- What proved it: a message key, the drawer, a hand.
  proof text,
  first_seen_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now()
);
-- Numbers and JIDs are one contact's; names may belong to several.
create unique index identity_hard on identity (line_id, kind, value) where kind in ('phone', 'jid', 'lid');
create unique index identity_soft on identity (contact_id, kind, value) where kind not in ('phone', 'jid', 'lid');
-- A name that belongs to no contact (a group's member, or what a contact that went leaves behind) may stand there twice.
create index identity_value on identity (line_id, kind, value);

create table chat (
  id uuid primary key default uuid_v7(),
  line_id uuid not null references line on delete cascade,
  kind text not null default 'unknown' check (kind in ('direct', 'group', 'self', 'unknown')),
  -- The newest title; all of them, dated, are in chat_title.
  title text not null,
  subtitle text,
  -- When the other side was last seen, where the subtitle said so; the subtitle is null then.
  last_seen_at timestamptz,
  contact_id uuid references contact on delete set null,
  jid text,
  phone text,
  face_id uuid references face on delete set null,
  -- src of the picture that face_id was taken from, and of the one that its list row showed last.
  face_key text,
  avatar_key text,
  pinned boolean not null default false,
  muted boolean not null default false,
  archived boolean not null default false,
  marked_unread boolean not null default false,
  -- What WhatsApp's list says is unread.
  unread integer not null default 0,
  preview_text text,
  preview_author text,
  preview_own boolean not null default false,
  preview_kind text,
  preview_ack text,
  last_message_id uuid,
  last_at timestamptz,
  ball text not null default 'nobody' check (ball in ('me', 'them', 'nobody')),
  ball_since timestamptz,
  ball_reason text,
  -- Set to nobody by hand, until the next message.
  ball_by_hand boolean not null default false,
  -- Who began: null until known.
  started_by text check (started_by in ('me', 'them')),
  history text not null default 'nothing' check (history in ('nothing', 'preview', 'part', 'all')),
  first_unread_message_id uuid,
  -- Newest time a screenful of it was read by opening it.
  read_at timestamptz,
  created_at timestamptz not null default now()
);
-- Every column in one direction, so that a page begins by one row comparison.
create index chat_list on chat (line_id, archived, pinned desc, coalesce(last_at, '-infinity'::timestamptz) desc, id desc);
create index chat_title_now on chat (line_id, title);
create index chat_avatar on chat (line_id, avatar_key) where avatar_key is not null;
create index chat_title_words on chat using gin (fold_text(title) gin_trgm_ops);
create index chat_waiting on chat (line_id, pinned desc, coalesce(last_at, '-infinity'::timestamptz) desc, id desc)
  where ball = 'me' and not archived;
create index chat_unread on chat (line_id, pinned desc, coalesce(last_at, '-infinity'::timestamptz) desc, id desc)
  where (unread > 0 or marked_unread) and not archived;

create table chat_title (
  chat_id uuid not null references chat on delete cascade,
  title text not null,
  first_seen_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  primary key (chat_id, title)
);
create index chat_title_value on chat_title (title, chat_id);

create table message (
  id uuid primary key default uuid_v7(),
  line_id uuid not null references line on delete cascade,
  chat_id uuid not null references chat on delete cascade,
  -- Bare message id; null while provisional (list preview only) or not yet seen as a bubble.
  key text,
  provisional boolean not null default false,
  kind text not null,
  own boolean not null,
  author text,
  author_identity_id uuid references identity on delete set null,
  text text not null default '',
  -- "Read more" hid the rest of the text when it was read.
  truncated boolean not null default false,
  -- As the page or file said it; null when it did not.
  sent_at timestamptz,
  precision text not null default 'minute' check (precision in ('second', 'minute', 'day', 'unknown')),
  -- Zone in which it was said.
  said_in_zone text not null default 'UTC',
  -- sent_at, moved only where the page's own order contradicts the clock: never before its elder neighbour.
  ordered_at timestamptz not null,
  -- Sortable key between neighbours inside one ordered_at.
  rank text collate "C" not null,
  -- Only own messages have one; it never goes back.
  state text check (state in ('queued', 'sending', 'held', 'unsure', 'pending', 'sent', 'sent-or-later', 'delivered', 'read', 'failed')),
  state_reason text,
  quoted_message_id uuid references message on delete set null,
  quoted_author text,
  quoted_text text,
  forwarded boolean not null default false,
  edited boolean not null default false,
  starred boolean not null default false,
  deleted boolean not null default false,
  reactions text[] not null default '{}',
  actor text not null default 'phone' check (actor in ('user', 'automation', 'ai', 'phone', 'import', 'system')),
  actor_id uuid,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now()
);
create unique index message_key on message (chat_id, key) where key is not null;
create index message_page on message (chat_id, ordered_at, rank, id);
-- Provisional messages and what is still in the outbox.
create index message_keyless on message (chat_id) where key is null;
create index message_line_key on message (line_id, key) where key is not null;

alter table chat add constraint chat_last_message foreign key (last_message_id) references message on delete set null;
alter table chat add constraint chat_first_unread foreign key (first_unread_message_id) references message on delete set null;
alter table contact add constraint contact_began_with foreign key (began_with_message_id) references message on delete set null;

-- How a message came to be known. A message without any sighting goes.
create table sighting (
  id bigint generated always as identity primary key,
  message_id uuid not null references message on delete cascade,
  source text not null check (source in ('live', 'list', 'history', 'outbox', 'import')),
  -- Import batch, page load or catch-up run.
  batch text not null,
  page_time text,
  page_order integer,
  seen_at timestamptz not null default now(),
  unique (message_id, source, batch)
);

create table outbox (
  id uuid primary key default uuid_v7(),
  line_id uuid not null references line on delete cascade,
  chat_id uuid not null references chat on delete cascade,
  -- Null once the person took the message back; the row stays, so that its key is remembered.
  message_id uuid references message on delete set null,
  -- The caller's Idempotency-Key; the same key with the same body answers the same, with another body it is refused.
  idempotency_key text not null,
  body_hash bytea not null,
  text text not null,
  quoted_key text,
  state text not null default 'queued'
    check (state in ('queued', 'sending', 'entered', 'sent', 'held', 'unsure', 'failed', 'discarded')),
  reason text,
  -- Stored before Enter is pressed.
  last_own_key text,
  equal_bubbles integer,
  attempts integer not null default 0,
  actor text not null check (actor in ('user', 'automation', 'ai')),
  actor_id uuid,
  created_at timestamptz not null default now(),
  -- When it was put into the queue last: what is not typed within ten minutes is held.
  queued_at timestamptz not null default now(),
  entered_at timestamptz,
  sent_at timestamptz,
  unique (line_id, idempotency_key)
);
create index outbox_open on outbox (line_id, queued_at) where state in ('queued', 'sending', 'entered');
create index outbox_chat on outbox (chat_id) where state not in ('sent', 'discarded');
create unique index outbox_message on outbox (message_id);

-- Keys of requests to send again, kept for a day: a repeated request must not queue a message twice.
create table outbox_retry (
  line_id uuid not null references line on delete cascade,
  idempotency_key text not null,
  outbox_id uuid not null references outbox on delete cascade,
  created_at timestamptz not null,
  primary key (line_id, idempotency_key)
);
create index outbox_retry_outbox on outbox_retry (outbox_id);

create table draft (
  chat_id uuid not null references chat on delete cascade,
  member_id uuid not null references member on delete cascade,
  text text not null,
  quoted_message_id uuid references message on delete set null,
  version integer not null default 1,
  -- A text that lost a conflict, kept until the person picks.
  other_text text,
  other_saved_at timestamptz,
  saved_at timestamptz not null default now(),
  primary key (chat_id, member_id)
);

-- Keyed hashes of what was erased, so that reading, backfill and imports do not bring it back.
create table tombstone (
  line_id uuid not null references line on delete cascade,
  kind text not null check (kind in ('message', 'chat', 'contact')),
  hash bytea not null,
  created_at timestamptz not null default now(),
  primary key (line_id, kind, hash)
);

-- What search reads; written in the message's own transaction.
create table search_document (
  message_id uuid not null references message on delete cascade,
  source text not null check (source in ('text', 'caption', 'transcript', 'document')),
  line_id uuid not null references line on delete cascade,
  chat_id uuid not null references chat on delete cascade,
  text text not null,
  -- Folded once, not at every look.
  folded text not null generated always as (fold_text(text)) stored,
  -- The message's ordered_at: newest hits come first.
  at timestamptz not null,
  primary key (message_id, source)
);
create index search_document_words on search_document using gin (folded gin_trgm_ops);
create index search_document_newest on search_document (line_id, at desc);
create index search_document_chat on search_document (chat_id);

-- Events with ids that outlive the process: replay reads from here. Trimmed by age.
create table event (
  id bigint generated always as identity primary key,
  body jsonb not null,
  created_at timestamptz not null default now()
);
