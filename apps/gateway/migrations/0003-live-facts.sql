-- What the operators' live stream is fed by: each fact is told when its transaction is done, to every gateway.

create function tell_event() returns trigger language plpgsql as $$
begin
  perform pg_notify('gateway_facts', json_build_object('entry', new.id, 'kind', new.kind, 'slice', new.slice_number,
    'workspace', new.workspace_id, 'user', new.user_id)::text);
  return null;
end
$$;
create trigger tell_event after insert on event for each row execute function tell_event();

create function tell_check() returns trigger language plpgsql as $$
begin
  perform pg_notify('gateway_facts', json_build_object('checked', new.slice_number)::text);
  return null;
end
$$;
create trigger tell_check after insert or update on slice_health for each row execute function tell_check();

create index event_user on event (user_id, id desc);
create index event_actor on event (actor_id, id desc);
