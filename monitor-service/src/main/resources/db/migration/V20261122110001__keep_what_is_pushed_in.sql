-- One inbox for everything that machines push in, and where facts about the data of a contract come from.

create table inbox (
    hash        text        primary key,
    kind        text        not null,
    received_at timestamptz not null,
    body        text        not null,
    attempts    int         not null default 0,
    -- when to fold it; null when it is folded, or given up
    fold_at     timestamptz,
    folded_at   timestamptz,
    problem     text
);
create index on inbox (kind, fold_at, received_at) where fold_at is not null;
create index on inbox (received_at);
create index on inbox (received_at) where fold_at is null and folded_at is null;

-- The table before it; as long as replicas of the version before run, they fold what they take in themselves.
insert into inbox (hash, kind, received_at, body, fold_at)
select hash, 'OPENLINEAGE', received_at, body, received_at
from lineage_event
where folded_at is null;

create table feed (
    contract_id text primary key references contract,
    pipeline_id text   not null,
    warehouse   text   not null,
    dataset     text   not null,
    job         text,
    datasets    text[] not null,
    projects    text[] not null,
    grain       text   not null,
    due_time    time   not null,
    zone        text   not null
);
create index on feed (job);

-- The newest period of a job first.
create index on run (job, coalesce(nominal_start, started_at, state_at) desc, state_at desc);
