-- In a service for many the gateway says who is calling: its id of the user whom a member is.
alter table member add column user_id uuid;
create unique index member_user on member (workspace_id, user_id);
