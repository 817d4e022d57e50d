-- What to do when a pipeline fails. Ids are labels (RFC 1123) that people give.

create table runbook (
    id          text primary key check (id ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
    pipeline_id text not null unique deferrable initially deferred,
    title       text not null,
    source      text not null
);

-- Read from the runbook's source, and kept apart so that a check finds its scenarios. The arrays are varchar because
-- Hibernate sends them so, and PostgreSQL does not compare text[] with varchar[].
create table scenario (
    runbook_id text      not null references runbook on delete cascade,
    position   int       not null,
    id         text      not null,
    title      text      not null,
    checks     varchar[] not null,
    kinds      varchar[] not null,
    steps      varchar[] not null,
    primary key (runbook_id, position)
);

create index on scenario using gin (checks);

-- Every text that a runbook ever had. Rows are added and never changed.
create table revision (
    id         uuid        primary key,
    runbook_id text        not null references runbook,
    at         timestamptz not null,
    author     text        not null,
    source     text        not null
);

create index on revision (runbook_id);

create table audit (
    id     uuid        primary key,
    at     timestamptz not null,
    caller text        not null,
    action text        not null,
    detail text        not null
);
