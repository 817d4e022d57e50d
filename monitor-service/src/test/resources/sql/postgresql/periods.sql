-- DATE DAY
select "at"::date as period,
       count(*) as m0
from "analytics"."profit"
where "at" >= date '2026-03-29'
group by 1;

select count(*) from "analytics"."profit" where "at" >= date '2026-03-29' and "at" < date '2026-03-30';

select max("at")::date from "analytics"."profit" where "at" >= date '2026-03-29' and "at" < date '2026-03-30'

-- DATE WEEK
select date_trunc('week', "at"::date)::date as period,
       count(*) as m0
from "analytics"."profit"
where "at" >= date '2026-03-23'
group by 1;

select count(*) from "analytics"."profit" where "at" >= date '2026-03-23' and "at" < date '2026-03-30';

select date_trunc('week', max("at")::date)::date from "analytics"."profit" where "at" >= date '2026-03-23' and "at" < date '2026-03-30'

-- DATE MONTH
select date_trunc('month', "at"::date)::date as period,
       count(*) as m0
from "analytics"."profit"
where "at" >= date '2026-03-01'
group by 1;

select count(*) from "analytics"."profit" where "at" >= date '2026-03-01' and "at" < date '2026-04-01';

select date_trunc('month', max("at")::date)::date from "analytics"."profit" where "at" >= date '2026-03-01' and "at" < date '2026-04-01'

-- LOCAL DAY
select "at"::date as period,
       count(*) as m0
from "analytics"."profit"
where "at" >= timestamp '2026-03-29'
group by 1;

select count(*) from "analytics"."profit" where "at" >= timestamp '2026-03-29' and "at" < timestamp '2026-03-30';

select max("at")::date from "analytics"."profit" where "at" >= timestamp '2026-03-29' and "at" < timestamp '2026-03-30'

-- LOCAL WEEK
select date_trunc('week', "at"::date)::date as period,
       count(*) as m0
from "analytics"."profit"
where "at" >= timestamp '2026-03-23'
group by 1;

select count(*) from "analytics"."profit" where "at" >= timestamp '2026-03-23' and "at" < timestamp '2026-03-30';

select date_trunc('week', max("at")::date)::date from "analytics"."profit" where "at" >= timestamp '2026-03-23' and "at" < timestamp '2026-03-30'

-- LOCAL MONTH
select date_trunc('month', "at"::date)::date as period,
       count(*) as m0
from "analytics"."profit"
where "at" >= timestamp '2026-03-01'
group by 1;

select count(*) from "analytics"."profit" where "at" >= timestamp '2026-03-01' and "at" < timestamp '2026-04-01';

select date_trunc('month', max("at")::date)::date from "analytics"."profit" where "at" >= timestamp '2026-03-01' and "at" < timestamp '2026-04-01'

-- INSTANT DAY
select ("at" at time zone 'Europe/Berlin')::date as period,
       count(*) as m0
from "analytics"."profit"
where "at" >= timestamptz '2026-03-28T23:00:00Z'
group by 1;

select count(*) from "analytics"."profit" where "at" >= timestamptz '2026-03-28T23:00:00Z' and "at" < timestamptz '2026-03-29T22:00:00Z';

select (max("at") at time zone 'Europe/Berlin')::date from "analytics"."profit" where "at" >= timestamptz '2026-03-28T23:00:00Z' and "at" < timestamptz '2026-03-29T22:00:00Z'

-- INSTANT WEEK
select date_trunc('week', ("at" at time zone 'Europe/Berlin')::date)::date as period,
       count(*) as m0
from "analytics"."profit"
where "at" >= timestamptz '2026-03-22T23:00:00Z'
group by 1;

select count(*) from "analytics"."profit" where "at" >= timestamptz '2026-03-22T23:00:00Z' and "at" < timestamptz '2026-03-29T22:00:00Z';

select date_trunc('week', (max("at") at time zone 'Europe/Berlin')::date)::date from "analytics"."profit" where "at" >= timestamptz '2026-03-22T23:00:00Z' and "at" < timestamptz '2026-03-29T22:00:00Z'

-- INSTANT MONTH
select date_trunc('month', ("at" at time zone 'Europe/Berlin')::date)::date as period,
       count(*) as m0
from "analytics"."profit"
where "at" >= timestamptz '2026-02-28T23:00:00Z'
group by 1;

select count(*) from "analytics"."profit" where "at" >= timestamptz '2026-02-28T23:00:00Z' and "at" < timestamptz '2026-03-31T22:00:00Z';

select date_trunc('month', (max("at") at time zone 'Europe/Berlin')::date)::date from "analytics"."profit" where "at" >= timestamptz '2026-02-28T23:00:00Z' and "at" < timestamptz '2026-03-31T22:00:00Z'

-- no periods
select cast(null as date) as period,
       count(*) as m0
from "analytics"."profit";

select count(*) from "analytics"."profit" where true;

select null from "analytics"."profit" limit 1
