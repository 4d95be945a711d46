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
