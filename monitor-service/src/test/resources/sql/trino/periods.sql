-- DATE DAY
select cast("at" as date) as period,
       count(*) as m0
from "analytics"."profit"
where "at" >= date '2026-03-29'
group by 1;

select count(*) from "analytics"."profit" where "at" >= date '2026-03-29' and "at" < date '2026-03-30';

select cast(max("at") as date) from "analytics"."profit" where "at" >= date '2026-03-29' and "at" < date '2026-03-30'

-- DATE WEEK
select cast(date_trunc('week', cast("at" as date)) as date) as period,
       count(*) as m0
from "analytics"."profit"
where "at" >= date '2026-03-23'
group by 1;

select count(*) from "analytics"."profit" where "at" >= date '2026-03-23' and "at" < date '2026-03-30';

select cast(date_trunc('week', cast(max("at") as date)) as date) from "analytics"."profit" where "at" >= date '2026-03-23' and "at" < date '2026-03-30'

-- DATE MONTH
select cast(date_trunc('month', cast("at" as date)) as date) as period,
       count(*) as m0
from "analytics"."profit"
where "at" >= date '2026-03-01'
group by 1;

select count(*) from "analytics"."profit" where "at" >= date '2026-03-01' and "at" < date '2026-04-01';

select cast(date_trunc('month', cast(max("at") as date)) as date) from "analytics"."profit" where "at" >= date '2026-03-01' and "at" < date '2026-04-01'

-- LOCAL DAY
select cast("at" as date) as period,
       count(*) as m0
from "analytics"."profit"
where "at" >= timestamp '2026-03-29 00:00:00'
group by 1;

select count(*) from "analytics"."profit" where "at" >= timestamp '2026-03-29 00:00:00' and "at" < timestamp '2026-03-30 00:00:00';

select cast(max("at") as date) from "analytics"."profit" where "at" >= timestamp '2026-03-29 00:00:00' and "at" < timestamp '2026-03-30 00:00:00'

-- LOCAL WEEK
select cast(date_trunc('week', cast("at" as date)) as date) as period,
       count(*) as m0
from "analytics"."profit"
where "at" >= timestamp '2026-03-23 00:00:00'
group by 1;

select count(*) from "analytics"."profit" where "at" >= timestamp '2026-03-23 00:00:00' and "at" < timestamp '2026-03-30 00:00:00';

select cast(date_trunc('week', cast(max("at") as date)) as date) from "analytics"."profit" where "at" >= timestamp '2026-03-23 00:00:00' and "at" < timestamp '2026-03-30 00:00:00'

-- LOCAL MONTH
select cast(date_trunc('month', cast("at" as date)) as date) as period,
       count(*) as m0
from "analytics"."profit"
where "at" >= timestamp '2026-03-01 00:00:00'
group by 1;

select count(*) from "analytics"."profit" where "at" >= timestamp '2026-03-01 00:00:00' and "at" < timestamp '2026-04-01 00:00:00';

select cast(date_trunc('month', cast(max("at") as date)) as date) from "analytics"."profit" where "at" >= timestamp '2026-03-01 00:00:00' and "at" < timestamp '2026-04-01 00:00:00'

-- INSTANT DAY
select cast("at" at time zone 'Europe/Berlin' as date) as period,
       count(*) as m0
from "analytics"."profit"
where "at" >= from_iso8601_timestamp('2026-03-28T23:00:00Z')
group by 1;

select count(*) from "analytics"."profit" where "at" >= from_iso8601_timestamp('2026-03-28T23:00:00Z') and "at" < from_iso8601_timestamp('2026-03-29T22:00:00Z');

select cast(max("at") at time zone 'Europe/Berlin' as date) from "analytics"."profit" where "at" >= from_iso8601_timestamp('2026-03-28T23:00:00Z') and "at" < from_iso8601_timestamp('2026-03-29T22:00:00Z')

-- INSTANT WEEK
select cast(date_trunc('week', cast("at" at time zone 'Europe/Berlin' as date)) as date) as period,
       count(*) as m0
from "analytics"."profit"
where "at" >= from_iso8601_timestamp('2026-03-22T23:00:00Z')
group by 1;

select count(*) from "analytics"."profit" where "at" >= from_iso8601_timestamp('2026-03-22T23:00:00Z') and "at" < from_iso8601_timestamp('2026-03-29T22:00:00Z');

select cast(date_trunc('week', cast(max("at") at time zone 'Europe/Berlin' as date)) as date) from "analytics"."profit" where "at" >= from_iso8601_timestamp('2026-03-22T23:00:00Z') and "at" < from_iso8601_timestamp('2026-03-29T22:00:00Z')

-- INSTANT MONTH
select cast(date_trunc('month', cast("at" at time zone 'Europe/Berlin' as date)) as date) as period,
       count(*) as m0
from "analytics"."profit"
where "at" >= from_iso8601_timestamp('2026-02-28T23:00:00Z')
group by 1;

select count(*) from "analytics"."profit" where "at" >= from_iso8601_timestamp('2026-02-28T23:00:00Z') and "at" < from_iso8601_timestamp('2026-03-31T22:00:00Z');

select cast(date_trunc('month', cast(max("at") at time zone 'Europe/Berlin' as date)) as date) from "analytics"."profit" where "at" >= from_iso8601_timestamp('2026-02-28T23:00:00Z') and "at" < from_iso8601_timestamp('2026-03-31T22:00:00Z')

-- no periods
select cast(null as date) as period,
       count(*) as m0
from "analytics"."profit";

select count(*) from "analytics"."profit" where true;

select null from "analytics"."profit" limit 1
