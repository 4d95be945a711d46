-- $lineId is replaced. A shop's years: few chats hold many messages (the largest about 46,000), most hold dozens.
-- Constraint triggers are off while seeding; every reference made here is true.
set session_replication_role = replica;
select setseed(0.42);

insert into contact (id, line_id, name, created_at)
select ('10000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, '$lineId',
  (array['Ana','Bruno','Carla','Diego','Élodie','Fatima','Gonçalo','Hanna'])[1 + n % 8] || ' '
    || (array['Silva','Souza','Müller','Pérez','Okafor','Nakamura','de Oliveira','O''Brien'])[1 + (n / 8) % 8] || ' ' || n,
  now() - make_interval(hours => n)
from generate_series(1, $chats) n;

insert into chat (id, line_id, kind, title, contact_id, phone, pinned, muted, archived, unread, preview_text, preview_own,
  last_at, ball, ball_since, history, read_at, created_at)
select ('20000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, '$lineId',
  case when n % 10 = 0 then 'group' else 'direct' end, contact.name, contact.id,
  case when n % 10 = 0 then null else '+5511' || lpad((900000000 + n)::text, 9, '0') end,
  n % 3000 = 1, n % 17 = 0, n % 20 = 0, case when n % 12 = 0 then 1 + n % 7 else 0 end,
  'Is the order of ' || n || ' ready for today?', n % 2 = 0,
  now() - make_interval(mins => n * 7), (array['me','them','nobody'])[1 + n % 3], now() - make_interval(mins => n * 7),
  'part', now(), now() - make_interval(hours => n)
from generate_series(1, $chats) n
join contact on contact.id = ('10000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid;

insert into chat_title (chat_id, title) select id, title from chat;
insert into identity (line_id, contact_id, kind, value, source, proof)
select line_id, contact_id, 'phone', phone, 'drawer', 'drawer' from chat where phone is not null;

insert into message (line_id, chat_id, key, kind, own, author, text, sent_at, ordered_at, rank, state)
select '$lineId', ('20000000-0000-7000-8000-' || lpad(to_hex(chat), 12, '0'))::uuid,
  '3EB0' || upper(lpad(to_hex(n), 16, '0')), 'text', own, case when own or chat % 10 > 0 then null else 'Ana' end,
  (array['Good morning! Is it still there?','Yes, until six. Shall I keep one for you?','*Order* with two boxes, please 🙂',
    'The transfer went out just now, could you check? I will send the receipt as soon as the bank shows it to me.',
    'ok','See you tomorrow at the counter','Obrigada!','https://example.com/list'])[1 + n % 8] || ' ' || n,
  at, at, 'a0', case when own then 'read' end
from (
  select n, 1 + floor($chats * power(random(), 3))::int as chat, n % 2 = 0 as own,
    now() - make_interval(secs => ($messages - n) * 60) as at
  from generate_series(1, $messages) n
) as made;

update chat set last_message_id = newest.id
from (select distinct on (chat_id) chat_id, id from message order by chat_id, ordered_at desc, rank desc, id desc) newest
where newest.chat_id = chat.id;

set session_replication_role = origin;
vacuum analyze;
