-- Who answers when, in which order they are called, and how they are reached. Ids are labels (RFC 1123) that people give.

-- Turns are counted from the first day at the hand-off time in the zone. The role at place n is taken by the member who
-- is n turns ahead in the rotation.
create table schedule (
    id          text primary key check (id ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
    name        text   not null,
    zone        text   not null,
    first_day   date   not null,
    hand_off    time   not null,
    turn_length int    not null check (turn_length > 0),
    turn_unit   text   not null check (turn_unit in ('DAYS', 'WEEKS', 'MONTHS')),
    members     text[] not null check (cardinality(members) > 0),
    roles       text[] not null check (cardinality(roles) > 0)
);

-- Steps are read and copied whole, never queried.
create table escalation_policy (
    id    text primary key check (id ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
    name  text not null,
    mode  text not null check (mode in ('SINCE_DETECTION', 'SINCE_PAGED')),
    steps text not null check (steps is json array)
);

-- The pipeline `*` stands for everything that has no line of its own.
create table coverage (
    pipeline_id text primary key check (pipeline_id = '*' or pipeline_id ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
    schedule_id text not null references schedule,
    policy_id   text not null references escalation_policy,
    hours       text not null check (hours in ('ALWAYS', 'WORKING_HOURS')),
    note        text
);

-- What is known beyond the e-mail address in the catalogue. The secret is the name of a setting, never the secret.
create table contact (
    person_id      text primary key,
    mail           text,
    webhook_url    text,
    webhook_secret text,
    check ((webhook_url is null) = (webhook_secret is null))
);

-- The last catalogue that ownership-service served, as it served it: pages go out while that service is away.
create table catalog_copy (
    id       int         primary key check (id = 1),
    etag     text        not null,
    document text        not null check (document is json object),
    taken_at timestamptz not null
);

create table audit (
    id     uuid        primary key,
    at     timestamptz not null,
    caller text        not null,
    action text        not null,
    detail text        not null
);
