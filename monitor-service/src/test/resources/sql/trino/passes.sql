-- whole
select cast("day" as date) as period,
       count(*) as m0,
       count_if(profit < 0) as m1,
       sum("amount") as m2,
       max("loaded_at") as m3
from "analytics"."profit"
where "day" >= date '2026-01-05'
group by 1

-- by columns
select cast("day" as date) as period,
       "region",
       "the ""plan""",
       count(*) as m0,
       count_if(profit < 0) as m1,
       sum("amount") as m2,
       max("loaded_at") as m3
from "analytics"."profit"
where "day" >= date '2026-01-05'
group by 1, 2, 3

-- by hash
select cast("day" as date) as period,
       hashint8("account") & 1023,
       count(*) as m0,
       count_if(profit < 0) as m1,
       sum("amount") as m2,
       max("loaded_at") as m3
from "analytics"."profit"
where "day" >= date '2026-01-05'
group by 1, 2
