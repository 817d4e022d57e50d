-- Who owns what, and why. Ids are labels (RFC 1123) that people give.

create table person (
    id         text primary key check (id ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
    name       text not null,
    email      text not null unique,
    level      text check (level in ('JUNIOR', 'MID', 'SENIOR')),
    title      text not null,
    manager_id text references person deferrable initially deferred,
    check (manager_id <> id)
);

create table team (
    id         text primary key check (id ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
    name       text not null unique,
    email      text not null,
    manager_id text references person deferrable initially deferred
);

create table team_member (
    team_id   text not null references team on delete cascade deferrable initially deferred,
    person_id text not null references person deferrable initially deferred,
    position  int  not null,
    primary key (team_id, position),
    unique (team_id, person_id) deferrable initially deferred
);

create table pipeline (
    id          text primary key check (id ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
    name        text not null unique,
    description text not null,
    audience    text not null check (audience in ('EXPERIMENTS', 'EXECUTIVES', 'INVESTORS'))
);

-- An owner is a person or a team, never both. A change of owners ends one row and starts the next, so history is kept.
create table ownership (
    pipeline_id         text        not null references pipeline on delete cascade,
    since               timestamptz not null,
    until               timestamptz check (until >= since),
    primary_person_id   text references person deferrable initially deferred,
    primary_team_id     text references team deferrable initially deferred,
    secondary_person_id text references person deferrable initially deferred,
    secondary_team_id   text references team deferrable initially deferred,
    rationale           text        not null check (rationale <> ''),
    primary key (pipeline_id, since),
    check (num_nonnulls(primary_person_id, primary_team_id) = 1),
    check (num_nonnulls(secondary_person_id, secondary_team_id) = 1)
);

create unique index one_present_ownership on ownership (pipeline_id) where until is null;

create table data_source (
    pipeline_id text not null references pipeline on delete cascade,
    name        text not null,
    provider    text not null,
    position    int  not null,
    primary key (pipeline_id, position),
    unique (pipeline_id, name) deferrable initially deferred
);

-- `pipeline_id` is built from the output of `upstream_id`.
create table dependency (
    pipeline_id text not null references pipeline on delete cascade deferrable initially deferred,
    upstream_id text not null references pipeline deferrable initially deferred,
    primary key (pipeline_id, upstream_id),
    check (pipeline_id <> upstream_id)
);

-- Who is told when a pipeline fails.
create table stakeholder (
    pipeline_id text not null references pipeline on delete cascade deferrable initially deferred,
    team_id     text not null references team deferrable initially deferred,
    primary key (pipeline_id, team_id)
);

create table audit (
    id     uuid        primary key,
    at     timestamptz not null,
    caller text        not null,
    action text        not null,
    detail text        not null
);
