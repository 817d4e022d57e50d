-- Business calendars. A change is a new version, because deadlines keep the one they were counted by.
create table calendar (
    id           text        not null check (id ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
    version      int         not null,
    name         text        not null,
    source       text        not null,
    working_days text[]      not null check (cardinality(working_days) > 0),
    holidays     text[]      not null,
    open_days    text[]      not null,
    path         text        not null,
    applied_at   timestamptz not null,
    applied_by   text        not null,
    primary key (id, version)
);
