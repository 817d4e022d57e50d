-- value
select count(*) filter (where profit < 0) from "analytics"."profit" where "day" >= date '2026-01-05' and "day" < date '2026-01-06'

-- value of written
select sum(profit) / nullif(sum(revenue), 0) from "analytics"."profit" where "day" >= date '2026-01-05' and "day" < date '2026-01-06'

-- value looking back
select "day"::date as period,
       sum("amount") as m0
from "analytics"."profit"
where "day" >= date '2025-12-29'
group by 1

-- value taken apart
select "day"::date as period,
       1.0 * sum(profit) filter (where profit < 0) / nullif(sum(revenue) filter (where profit < 0), 0) as m0
from "analytics"."profit"
where "day" >= date '2025-12-29'
group by 1

-- value of a month
select 1.0 * sum(profit) filter (where profit < 0) / nullif(sum(revenue) filter (where profit < 0), 0) from "analytics"."profit" where "day" >= date '2026-01-01' and "day" < date '2026-01-06'

-- groups taken apart
select "day"::date, "region", 1.0 * sum(profit) filter (where profit < 0) / nullif(sum(revenue) filter (where profit < 0), 0)
from "analytics"."profit"
where "day" >= date '2025-12-29' and "day" < date '2026-01-06'
group by 1, 2

-- sum(price)
select sum(price) from "analytics"."profit" where "day" >= date '2026-01-05' and "day" < date '2026-01-06'

-- sum(cast(price as numeric) * cast(price as numeric))
select sum(cast(price as numeric) * cast(price as numeric)) from "analytics"."profit" where "day" >= date '2026-01-05' and "day" < date '2026-01-06'

-- count(*) filter (where price is not null)
select count(*) filter (where price is not null) from "analytics"."profit" where "day" >= date '2026-01-05' and "day" < date '2026-01-06'

-- whole
select count(*) from "analytics"."profit" where "day" >= date '2026-01-05' and "day" < date '2026-01-06'

-- newest
select max("loaded_at") from "analytics"."profit" where "day" >= date '2026-01-05'

-- groups
select "day"::date, "region", sum("amount")
from "analytics"."profit"
where "day" >= date '2026-01-04' and "day" < date '2026-01-06'
group by 1, 2

-- copies
select coalesce(sum(copies - 1), 0)
from (select count(*) as copies
      from "analytics"."profit"
      where "day" >= date '2026-01-05' and "day" < date '2026-01-06'
      group by "day", "account"
      having count(*) > 1) as repeated

-- copies among some
select coalesce(sum(copies - 1), 0)
from (select count(*) as copies
      from "analytics"."profit"
      where "day" >= date '2026-01-05' and "day" < date '2026-01-06' and (profit < 0)
      group by "account"
      having count(*) > 1) as repeated

-- top share
select value, part, sum(part) over () as whole
from (select "account" as value, sum("amount") as part
      from "analytics"."profit"
      where "day" >= date '2026-01-05' and "day" < date '2026-01-06' and (profit < 0)
      group by 1) as parts
order by part desc nulls last, value
limit 1

-- present
select distinct "region"::text
from "analytics"."profit"
where "day" >= date '2026-01-05' and "day" < date '2026-01-06' and ((profit < 0) and ("region"::text in ('north', 'it''s')))

-- stretches
select distinct floor(extract(epoch from "at" - timestamptz '2026-01-04T23:00:00Z') / 900)::bigint
from "analytics"."profit"
where "day" >= date '2026-01-05' and "day" < date '2026-01-06' and "at" is not null

-- lost
select "account", count(*) over ()
from (select distinct "account"
      from "analytics"."profit"
      where "day" >= date '2026-01-04' and "day" < date '2026-01-05' and (profit < 0) and "status" is not null and "status"::text not in ('closed')) as before
where not exists (select 1 from "analytics"."profit" as here
                  where "day" >= date '2026-01-05' and "day" < date '2026-01-06' and here."account" = before."account" and here."status" is not null)
order by 1
limit 20

-- steps
select earlier, later, count(*)
from (select "day"::date as period, "status"::text as later,
             lag("status"::text) over (partition by "account" order by "at") as earlier
      from "analytics"."profit"
      where "day" >= date '2026-01-04' and "day" < date '2026-01-06' and (profit < 0)) as steps
where period = date '2026-01-05' and earlier <> later and not ((earlier = 'trial' and later = 'active') or (earlier = 'active' and later = 'closed'))
group by 1, 2
order by 3 desc, 1, 2
limit 20

-- steps by table
select earlier, later, count(*)
from (select "day"::date as period, "status"::text as later,
             lag("status"::text) over (partition by "account" order by "at") as earlier
      from "analytics"."profit"
      where "day" >= date '2026-01-04' and "day" < date '2026-01-06' and (profit < 0)) as steps
where period = date '2026-01-05' and earlier <> later and not exists (select 1 from "ref"."step" as allowed where allowed."earlier" = steps.earlier and allowed."later" = steps.later)
group by 1, 2
order by 3 desc, 1, 2
limit 20

-- columns
select attname, format_type(atttypid, atttypmod)
from pg_attribute
where attrelid = '"analytics"."profit"'::regclass and attnum > 0 and not attisdropped
order by attnum

-- query
select count(*) from "analytics"."profit" where day = date '2026-01-05'
