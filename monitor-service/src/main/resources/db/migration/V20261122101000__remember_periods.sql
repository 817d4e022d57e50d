-- What was measured of the periods of a table, so that looking back does not read them again. `cut` says how the periods are cut.
create table period_fact (
    cut         text        not null,
    period      text        not null,
    metric      text        not null,
    quantity    numeric,
    moment      timestamptz,
    odd         text,
    measured_at timestamptz not null,
    primary key (cut, period, metric),
    check (num_nonnulls(quantity, moment, odd) <= 1)
);
create index on period_fact (measured_at);

-- How a check came out last for each period: what failed is no base to compare with.
create table check_period (
    check_id text        not null references quality_check,
    period   text        not null,
    outcome  text        not null,
    at       timestamptz not null,
    normal   boolean     not null default false,
    primary key (check_id, period)
);

alter table quality_check add column latest_period text;
