-- What Queunir promises begins with the link: a chat of which not everything since then was read has a hole from there on.
alter table hole
  -- Nothing that is stored stands below this hole: it reaches down to the moment from which on everything is promised.
  add column from_start boolean not null default false;

insert into hole (line_id, chat_id, before_at, after_message_id, after_at, from_start)
select c.line_id, c.id, greatest(l.linked_at, l.ledger_since), oldest.id, oldest.ordered_at, true
from chat c join line l on l.id = c.line_id and l.linked_at is not null
cross join lateral (
  select m.id, m.ordered_at from message m where m.chat_id = c.id and m.key is not null
  order by m.ordered_at, m.rank, m.id limit 1
) oldest
where c.history <> 'all' and oldest.ordered_at >= date_trunc('minute', greatest(l.linked_at, l.ledger_since));

-- A hole that the page does not close is tried after a growing wait, which a restart does not forget.
alter table chat
  -- How often it was tried since anything new was learnt of it.
  add column hole_tries integer not null default 0,
  -- When it is tried next; null: as soon as the page is free.
  add column hole_try_at timestamptz;

-- What WhatsApp's info drawer showed of a chat, when a person had it read last.
create table chat_info (
  chat_id uuid primary key references chat on delete cascade,
  line_id uuid not null references line on delete cascade,
  read_at timestamptz not null,
  -- By the group's own line, and how many of its members were drawn.
  member_count integer,
  drawn integer,
  created_by text,
  common_groups integer,
  business boolean not null default false,
  emails text[] not null default '{}',
  websites text[] not null default '{}'
);

-- Members of a group are identities; who is one becomes a contact by a person's act or a direct chat alone.
create table group_member (
  id uuid primary key default uuid_v7(),
  chat_id uuid not null references chat on delete cascade,
  identity_id uuid not null references identity on delete cascade,
  -- As the drawer showed them; several may have one name.
  name text not null,
  admin boolean,
  -- In the page's order.
  position integer not null,
  last_seen_at timestamptz not null
);
create index group_member_chat on group_member (chat_id, position);
create index group_member_identity on group_member (identity_id);
