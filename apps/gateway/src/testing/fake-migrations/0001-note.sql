-- What a fake slice keeps: enough of everything that a backup has to carry.
create extension if not exists pg_trgm;
create function twice(value text) returns text language sql immutable as $$ select value || value $$;
create table note (
  id bigint generated always as identity primary key,
  words text not null,
  doubled text generated always as (twice(words)) stored,
  facts jsonb,
  bytes bytea,
  answers bigint references note,
  touched integer not null default 0
);
create function touch() returns trigger language plpgsql as $$
begin new.touched := new.touched + 1; return new; end $$;
create trigger touch before insert on note for each row execute function touch();
create table "Odd Name" (note_id bigint primary key references note, "Said At" timestamptz not null);
alter table note add column odd bigint references "Odd Name";
insert into note (words) values ('from the migration');
