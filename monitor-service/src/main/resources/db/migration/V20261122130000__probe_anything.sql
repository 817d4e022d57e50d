-- Probes of all kinds, from configuration and from files, each with its own rhythm; and what they answered.

alter table probe drop constraint probe_state_check;
alter table probe add constraint probe_state_check
    check (state in ('WAITING', 'UP', 'WARN', 'NO_DATA', 'FAILING', 'RECOVERING', 'DOWN'));

-- What is believed, and the last answers on which a change of that would rest: 'OK,OK,FAIL'. Defaults for the version before.
alter table probe
    add column believed      text check (believed in ('OK', 'WARN', 'NO_DATA', 'FAIL')),
    add column recent        text not null default '',
    add column cause         text not null default '',
    add column latency_nanos bigint,
    add column value         double precision,
    add column counted       double precision,
    add column counted_at    timestamptz,
    add column due_at        timestamptz not null default '1970-01-01T00:00:00Z';
update probe set believed = case state when 'DOWN' then 'FAIL' when 'UP' then 'OK' when 'FAILING' then 'OK' end;
create index on probe (due_at);

-- What files say, without any value of the configuration that they name.
create table probe_rule (
    name       text        primary key,
    path       text        not null,
    source     text        not null,
    applied_at timestamptz not null,
    applied_by text        not null
);

create table probe_reading (
    id            bigint      generated always as identity primary key,
    probe         text        not null references probe,
    at            timestamptz not null,
    level         text        not null,
    state         text        not null,
    observed      text        not null,
    latency_nanos bigint,
    value         double precision,
    changed       boolean     not null
);
create index on probe_reading (probe, id);
