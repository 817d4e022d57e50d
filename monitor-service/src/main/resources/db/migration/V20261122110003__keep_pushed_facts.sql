-- Facts about datasets that others tell, and checks that others run. Of the same fact the later one counts.

create table pushed_metric (
    dataset text        not null,
    metric  text        not null,
    period  text        not null,
    value   numeric     not null,
    told_at timestamptz not null,
    source  text        not null,
    primary key (dataset, metric, period)
);

-- Versions of a schema: seen first and last. What a job reads may be a part of the columns, so it is kept apart.
create table dataset_schema (
    dataset text        not null,
    role    text        not null check (role in ('READS', 'WRITES')),
    since   timestamptz not null,
    seen_at timestamptz not null,
    fields  text        not null,
    primary key (dataset, role, since)
);

create table ownership_proposal (
    subject text        not null,
    kind    text        not null check (kind in ('JOB', 'DATASET')),
    owner   text        not null,
    type    text,
    told_at timestamptz not null,
    primary key (kind, subject, owner)
);

create table assertion (
    key      text        primary key,
    name     text        not null,
    dataset  text,
    job      text,
    project  text,
    outcome  text        not null,
    observed text        not null,
    expected text        not null,
    about    timestamptz not null,
    told_at  timestamptz not null,
    check_id text
);
create index on assertion (dataset);
