-- When contacts go, their names stay as identities of nobody, and two namesakes leave the same name. Ingest is the
-- only one who makes names without a contact, one after another, and looks before it makes one.
drop index identity_unowned;
