-- What is told to the operator's own programs: kept until it was taken, so that a program that is away misses nothing.
create table webhook_delivery (
  -- Also its id for the receiver: the same at each try.
  id uuid primary key default uuid_v7(),
  alert_id uuid references alert on delete set null,
  body text not null,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  tries integer not null default 0,
  next_try_at timestamptz not null default now(),
  failure text
);
create index webhook_delivery_waiting on webhook_delivery (next_try_at) where sent_at is null;

create index alert_untold on alert (opened_at) where told_at is null;
