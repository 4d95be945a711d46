-- One word for what may be missing in a chat: the hole. Marks at messages become holes, and both ends of a hole are
-- messages, since many of them may be sent in one minute.
alter table hole
  -- The newest message below the hole; null once it was erased, or where it was not written down.
  add column before_message_id uuid references message on delete set null;
create index hole_before on hole (before_message_id) where before_message_id is not null;

insert into hole (line_id, chat_id, before_message_id, before_at, after_message_id, after_at)
select m.line_id, m.chat_id, below.id, below.ordered_at, m.id, m.ordered_at
from message m
cross join lateral (
  select b.id, b.ordered_at from message b
  where b.chat_id = m.chat_id and b.key is not null and (b.ordered_at, b.rank, b.id) < (m.ordered_at, m.rank, m.id)
  order by b.ordered_at desc, b.rank desc, b.id desc limit 1
) below
where m.after_gap and not exists (
  select 1 from hole h where h.chat_id = m.chat_id and h.closed_at is null
    and h.before_at <= below.ordered_at and h.after_at >= m.ordered_at);

drop index message_after_gap;
alter table message drop column after_gap;

-- When the chat was last opened to be read without a person's asking: who has waited longest is not passed over at
-- every start.
alter table chat add column tried_at timestamptz;

-- Somebody wants the page of this line to run: from a start to a stop, whatever ended the process in between. A line that
-- was being linked comes back to its code, or is found linked.
alter table line add column runs boolean not null default false;
