-- True where the message that stands before this one in the page was never read, though older ones of the chat were:
-- what lies between is read when the chat is opened next.
alter table message add column after_gap boolean not null default false;
create index message_after_gap on message (chat_id) where after_gap;
