-- What is true of an alert and what oncall was told of it are two things: an alert may wait, be muted, or be told as the
-- symptom of another one. `look_at` is when there may be something to tell.

alter table alert
    add column returns       int not null default 0,
    add column held_back     text,
    add column look_at       timestamptz,
    add column told_since    timestamptz,
    add column told_at       timestamptz,
    add column told_severity text,
    add column told_summary  text,
    add column told_group    text,
    add column told_cause    uuid,
    add column told_over     timestamptz;

-- So far everything was told at once.
update alert
set told_since = opened_at, told_at = updated_at, told_severity = severity, told_summary = summary,
    told_group = grouping, told_over = resolved_at;

create index on alert (look_at) where look_at is not null;
create index on alert (component) where resolved_at is null;
create index on alert (told_cause) where told_cause is not null and resolved_at is null;
create index on alert (dedup_key, id);

-- An event may have to arrive after those of another key: a symptom after its cause.
alter table alert_event add column behind text;
create index on alert_event (id) where sent_at is null and refused_at is null;

-- People who ask not to be told for a while.
create table silence (
    id         uuid        primary key,
    scope      text        not null,
    reason     text        not null,
    created_by text        not null,
    created_at timestamptz not null,
    until      timestamptz not null,
    ended_by   text,
    ended_at   timestamptz
);
create index on silence (until);

-- Windows that come again and again, as their files say.
create table maintenance (
    id         text        primary key,
    path       text        not null,
    definition text        not null,
    applied_at timestamptz not null,
    applied_by text        not null
);
