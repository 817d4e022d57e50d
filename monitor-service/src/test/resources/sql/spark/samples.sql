-- rows
select `day`, cast(`account` as string) as `account`, case when `the "plan"` is not null then 'masked (it\'s ours)' end as `the "plan"`, case when `status` is not null then 'masked (restricted)' end as `status`
from `analytics`.`profit`
where `day` >= date '2026-01-05' and `day` < date '2026-01-06' and (profit < 0)
limit 11

-- repeated
select `day`, cast(`account` as string) as `account`, count(*) as times
from `analytics`.`profit`
where `day` >= date '2026-01-05' and `day` < date '2026-01-06'
group by `day`, `account`
having count(*) > 1
order by count(*) desc, `day`, `account`
limit 11

-- repeated among some
select cast(`account` as string) as `account`, count(*) as times
from `analytics`.`profit`
where `day` >= date '2026-01-05' and `day` < date '2026-01-06' and (profit < 0)
group by `account`
having count(*) > 1
order by count(*) desc, `account`
limit 11

-- missing
select cast(`account` as string) as `account`, case when `status` is not null then 'masked (restricted)' end as `status`
from (select distinct `account`, `status`
      from `analytics`.`profit`
      where `day` >= date '2026-01-04' and `day` < date '2026-01-05' and (profit < 0) and `status` is not null and cast(`status` as string) not in ('closed')) as before
where not exists (select 1 from `analytics`.`profit` as here
                  where `day` >= date '2026-01-05' and `day` < date '2026-01-06' and here.`account` = before.`account` and here.`status` is not null)
order by 1, 2
limit 11

-- moved
select cast(entity as string) as `account`, case when earlier is not null then 'masked (restricted)' end as earlier, case when later is not null then 'masked (restricted)' end as later
from (select `account` as entity, cast(`day` as date) as period, cast(`status` as string) as later,
             lag(cast(`status` as string)) over (partition by `account` order by `at`) as earlier
      from `analytics`.`profit`
      where `day` >= date '2026-01-04' and `day` < date '2026-01-06' and (profit < 0)) as steps
where period = date '2026-01-05' and earlier <> later and not ((earlier = 'trial' and later = 'active'))
order by 1, 2, 3
limit 11
