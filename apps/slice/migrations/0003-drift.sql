-- Anchors that were missing, doubled or found by a fallback, counted by the generation that drew the page. Names and
-- numbers only, nothing of what anybody wrote.
create table drift (
  line_id uuid not null references line on delete cascade,
  anchor text not null,
  reason text not null check (reason in ('missing', 'ambiguous', 'fallback')),
  -- Empty while nothing on the page tells its generation.
  generation text not null default '' check (generation in ('', 'g1', 'g2')),
  count bigint not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (line_id, anchor, reason, generation)
);
