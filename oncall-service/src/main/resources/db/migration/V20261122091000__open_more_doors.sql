-- More doors than one, with keys that are rotated and revoked; what came through them, and what it led to.

-- An integration comes through one door. `integration.key_sha256` is read by the release before this one only.
alter table integration
    alter column key_sha256 drop not null,
    add column name       text,
    add column door       text not null default 'EVENTS'
        check (door in ('EVENTS', 'CHANGES', 'ALERTMANAGER', 'HEARTBEAT', 'WEBHOOK')),
    add column created_at timestamptz,
    add column created_by text;

-- A key opens its integration's door until it ends or is revoked. Of the key itself only the hash is known.
create table integration_key (
    id             uuid        primary key default gen_random_uuid(),
    integration_id text        not null references integration,
    sha256         text        not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
    created_at     timestamptz,
    created_by     text,
    ends_at        timestamptz,
    revoked_at     timestamptz,
    last_used_at   timestamptz
);

create index integration_key_of_integration on integration_key (integration_id);

insert into integration_key (integration_id, sha256) select id, key_sha256 from integration;

-- What became of what came through a door. The id is a UUID version 7: the oldest rows are those with the smallest ids.
create table trace (
    id             uuid        primary key,
    at             timestamptz not null,
    door           text        not null,
    integration_id text        not null,
    events         text        not null check (events is json array)
);

-- What somebody changed. It calls nobody, and explains incidents that follow.
create table change_event (
    id             uuid        primary key,
    integration_id text        not null references integration,
    pipeline_id    text,
    summary        text        not null,
    source         text        not null,
    details        text        not null check (details is json object),
    happened_at    timestamptz not null
);

create index change_event_newest on change_event (happened_at desc, id desc);
create index change_event_of_pipeline on change_event (pipeline_id, happened_at desc);

-- `due_at` is real time, whatever the shown clock says: beats come from processes. It is null until the first beat is expected.
create table heartbeat (
    id             text        primary key check (id ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
    integration_id text        not null references integration,
    name           text        not null,
    pipeline_id    text,
    severity       text        not null check (severity in ('INFO', 'WARNING', 'ERROR', 'CRITICAL')),
    every_seconds  int         not null check (every_seconds > 0),
    grace_seconds  int         not null check (grace_seconds >= 0),
    last_beat_at   timestamptz,
    due_at         timestamptz,
    silent_since   timestamptz
);

create index heartbeat_due on heartbeat (due_at) where silent_since is null;

-- How bodies of a webhook are read.
create table webhook (
    integration_id text primary key references integration,
    mapping        text not null check (mapping is json object)
);
