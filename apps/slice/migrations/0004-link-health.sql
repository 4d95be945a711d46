-- Link health: what was seen of a link and when, spans in which nothing was read, and holes in a chat that no reading
-- has closed. Ids, times and reasons only; nothing of what anybody wrote.

alter table line
  -- Last time the page was looked at and answered.
  add column last_look_at timestamptz,
  -- Last time the page stood ready and online: WhatsApp unlinks a device that is not used for 30 days.
  add column device_used_at timestamptz,
  -- Last sign of the owner's phone: WhatsApp unlinks every device of a phone that is silent for 14 days.
  add column phone_seen_at timestamptz,
  add column phone_seen_by text check (phone_seen_by in ('linked', 'message', 'owner')),
  -- WhatsApp's own words for ending the link, where it gave any.
  add column ended_reason text,
  -- From here on gaps are written down.
  add column ledger_since timestamptz not null default now();

-- A span in which nothing was read of a line, by what began it. Open while to_at is null.
create table gap (
  id uuid primary key default uuid_v7(),
  line_id uuid not null references line on delete cascade,
  reason text not null check (reason in
    ('stopped', 'slice-stopped', 'browser-down', 'page-not-ready', 'not-linked', 'offline', 'not-flowing')),
  from_at timestamptz not null,
  to_at timestamptz,
  -- When the list had been looked through down to what is older than the gap: which chats it concerns is known then.
  looked_at timestamptz,
  -- When it was said that the link is lost; once a gap.
  lost_told_at timestamptz
);
create unique index gap_open on gap (line_id) where to_at is null;
create index gap_line on gap (line_id, from_at desc);

-- Between two stored messages of a chat there may be others: no window showed both with all that stands between.
create table hole (
  id uuid primary key default uuid_v7(),
  line_id uuid not null references line on delete cascade,
  chat_id uuid not null references chat on delete cascade,
  before_at timestamptz not null,
  -- The oldest message above the hole up to which everything newer is stored; null once it was erased.
  after_message_id uuid references message on delete set null,
  after_at timestamptz not null,
  -- WhatsApp Web said that it shows nothing older: only the phone has what is missing.
  beyond boolean not null default false,
  found_at timestamptz not null default now(),
  closed_at timestamptz
);
create index hole_chat on hole (chat_id) where closed_at is null;
create index hole_line on hole (line_id) where closed_at is null;
create index hole_after on hole (after_message_id) where after_message_id is not null;
