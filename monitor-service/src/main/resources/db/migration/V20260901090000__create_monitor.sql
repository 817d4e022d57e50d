-- What is wrong: observation -> verdict -> alert. Periods are text keys ('2026-01-05', '2026-W02', '2026-01'), which sort by time.

create table contract (
    id          text        primary key check (id ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
    name        text        not null,
    version     text        not null,
    status      text        not null,
    pipeline_id text        not null,
    job         text,
    path        text        not null,
    source      text        not null,
    applied_at  timestamptz not null,
    applied_by  text        not null
);

-- A check outlives its place in the contract: verdicts point at it. What is no longer in the file is not active.
create table quality_check (
    id             text    primary key,
    contract_id    text    not null references contract,
    pipeline_id    text    not null,
    warehouse      text    not null,
    dataset        text    not null,
    name           text    not null,
    kind           text    not null,
    severity       text    not null,
    expected       text    not null,
    position       int     not null,
    active         boolean not null,
    every_seconds  bigint  not null,
    next_due       timestamptz,
    latest_verdict uuid
);
create index on quality_check (next_due) where next_due is not null;
create index on quality_check (pipeline_id);

create table verdict (
    id       uuid        primary key,
    check_id text        not null references quality_check,
    outcome  text        not null,
    problem  text,
    period   text,
    observed text        not null,
    expected text        not null,
    formula  text,
    sql      text,
    at       timestamptz not null
);
create index on verdict (check_id, at);

-- How completion by a deadline is found out: by the newest value of a column in the rows of the period, by a job, or both.
create table deadline_rule (
    check_id      text primary key references quality_check,
    contract_id   text not null references contract,
    pipeline_id   text not null,
    warehouse     text not null,
    dataset       text not null,
    period_column text,
    column_name   text,
    job           text,
    grain         text not null,
    due_time      time not null,
    zone          text not null,
    active        boolean not null,
    check (num_nonnulls(column_name, job) > 0)
);

-- The ledger: an occurrence exists before its period is over, whether or not anything ever runs.
create table deadline (
    id        uuid        primary key,
    check_id  text        not null references deadline_rule,
    period    text        not null,
    due_at    timestamptz not null,
    state     text        not null check (state in ('PENDING', 'MET', 'MISSED', 'UNKNOWN')),
    met_at    timestamptz,
    look_at   timestamptz,
    unique (check_id, period)
);
create index on deadline (look_at) where look_at is not null;

create table alert (
    id             uuid        primary key,
    subject        text        not null,
    period         text,
    dedup_key      text        not null,
    summary        text        not null,
    severity       text        not null,
    source         text        not null,
    component      text        not null,
    grouping       text        not null,
    classification text        not null,
    details        text        not null,
    opened_at      timestamptz not null,
    updated_at     timestamptz not null,
    resolved_at    timestamptz
);
create unique index on alert (dedup_key) where resolved_at is null;
create index on alert (subject) where resolved_at is null;

-- The outbox: events on their way to oncall-service, in order of `id` for each key.
create table alert_event (
    id           bigint      generated always as identity primary key,
    dedup_key    text        not null,
    action       text        not null check (action in ('trigger', 'resolve')),
    payload      text        not null,
    created_at   timestamptz not null,
    attempt_at   timestamptz not null,
    attempts     int         not null,
    sent_at      timestamptz,
    refused_at   timestamptz,
    last_problem text
);
create index on alert_event (dedup_key, id) where sent_at is null and refused_at is null;

create table lineage_event (
    hash        text        primary key,
    received_at timestamptz not null,
    body        text        not null,
    folded_at   timestamptz
);
create index on lineage_event (received_at) where folded_at is null;

create table run (
    id             text        primary key,
    job            text        not null,
    state          text        not null,
    state_at       timestamptz not null,
    started_at     timestamptz,
    nominal_start  timestamptz,
    nominal_end    timestamptz,
    nominal_at     timestamptz,
    last_event_at  timestamptz not null,
    problem        text
);
create index on run (job, last_event_at);

create table probe (
    name       text        primary key,
    state      text        not null check (state in ('WAITING', 'UP', 'FAILING', 'DOWN')),
    failures   int         not null,
    observed   text        not null,
    since      timestamptz not null,
    probed_at  timestamptz not null
);

create table audit (
    id     uuid        primary key,
    at     timestamptz not null,
    caller text        not null,
    action text        not null,
    detail text        not null
);
