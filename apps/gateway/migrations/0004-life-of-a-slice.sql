-- What happens to a slice over its life: backup, restore, upgrade, sleep.

alter table slice
  -- Why somebody wants a backup; null: nobody does.
  add column wanted_backup text,
  -- The backup that is to be put back.
  add column wanted_restore uuid references backup on delete set null,
  -- Who wants the backup, the restore or the other image, for the event of its end.
  add column wanted_by jsonb,
  -- How far an act of several steps is (state `upgrading`), so that the next gateway takes it up.
  add column task jsonb,
  -- The image that this slice was brought back from.
  add column refused_image text,
  -- The zone of the tenant's clock, as the slice says it.
  add column time_zone text,
  -- Its number was linked once and is not any more.
  add column unlinked_at timestamptz,
  -- It was woken only so that its link is not ended by the thirty-day rule.
  add column link_check_since timestamptz;

-- One change of image for all slices: first one, then the others in their quiet hours.
create table roll (
  id uuid primary key default uuid_v7(),
  image text not null,
  started_at timestamptz not null default now(),
  started_by jsonb not null,
  state text not null default 'canary' check (state in ('canary', 'rolling', 'done', 'halted')),
  canary integer,
  reason text,
  ended_at timestamptz
);
create unique index roll_open on roll ((true)) where ended_at is null;
