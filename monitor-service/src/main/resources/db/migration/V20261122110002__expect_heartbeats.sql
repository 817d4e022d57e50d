-- What is to be heard of regularly. A row is locked before its check is.

create table heartbeat (
    name          text        primary key check (name ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
    contract_id   text        not null references contract,
    check_id      text        not null,
    every_seconds bigint      not null,
    grace_seconds bigint      not null,
    -- heard of, or defined
    since         timestamptz not null,
    heard         boolean     not null,
    -- when silence has lasted too long; null when that has been said
    silent_at     timestamptz
);
create index on heartbeat (silent_at) where silent_at is not null;
create index on heartbeat (contract_id);

-- When somebody last listened: what was sent while nobody did is not silence.
create table listening (
    id          int         primary key check (id = 1),
    listened_at timestamptz not null
);
