-- Loads the business days from :'from' up to, but not including, :'until', as seen at the instant :'at'.
-- The rows are a pure function of the day, so loading again repairs whatever was done to it. In psql:
--   psql -v from=2026-01-04 -v until=2026-01-05 -v at=2026-01-05T09:00:00Z -f day.sql warehouse

delete from seed.loaded_day where day >= :'from' and day < :'until';
delete from raw.app_user where signed_up_on >= :'from' and signed_up_on < :'until';
delete from raw.signup where day >= :'from' and day < :'until';
delete from raw.user_count where day >= :'from' and day < :'until';
delete from raw.revenue where day >= :'from' and day < :'until';
delete from raw.cost where day >= :'from' and day < :'until';
delete from raw.exchange_rate where day >= :'from' and day < :'until';
delete from raw.filing where day >= :'from' and day < :'until';
delete from raw.sign_off where seed.signing_day(month) >= :'from' and seed.signing_day(month) < :'until';
delete from raw.click where day >= :'from' and day < :'until';
delete from raw.account_status where day >= :'from' and day < :'until';
delete from raw.pipeline_run where period >= :'from' and period < :'until';
delete from analytics.unit_profit where day >= :'from' and day < :'until';
delete from analytics.aggregate_profit where day >= :'from' and day < :'until';
delete from analytics.daily_growth where day >= :'from' and day < :'until';
delete from analytics.aggregate_growth where day >= :'from' and day < :'until';
delete from analytics.aggregate_engagement where day >= :'from' and day < :'until';
delete from analytics.profit where day >= :'from' and day < :'until';
delete from analytics.growth where day >= :'from' and day < :'until';
delete from analytics.engagement where day >= :'from' and day < :'until';
delete from analytics.executive_aggregate where day >= :'from' and day < :'until';

create temporary table loading on commit drop as
select day::date as day,
       seed.day_number(day::date) as number,
       seed.berlin(day::date, '00:00') as opens,
       seed.berlin(day::date + 1, '00:00') as closes,
       seed.weekday(day::date) as weekday
from generate_series(date :'from', date :'until' - 1, interval '1 day') as day;
analyze loading;

insert into seed.loaded_day
select day from loading;

-- Raw ---------------------------------------------------------------------------------------------------------------

insert into raw.exchange_rate
select day, currency, round((base * (1 + 0.02 * sin(number / 37.0 + base) + 0.001 * seed.noise(number, currency)))::numeric, 6),
       seed.berlin(day, '17:00') + seed.noise(number, 'published') * interval '4 min'
from loading,
     (values ('USD', 0.91), ('GBP', 1.17), ('CHF', 1.05), ('SEK', 0.088), ('PLN', 0.233)) as currencies (currency, base)
union all
select day, 'EUR', 1, seed.berlin(day, '17:00')
from loading;

-- A product's hundred lines come in pairs, one as much above the mean as the other is below: the sum is exact.
insert into raw.revenue
select (number * 24 + product.position) * 100 + line, day, business_unit, product.product, country,
       round((0.01 * share * daily_eur * (1 + 0.0003 * number) * weekday * (1 + 0.004 * seed.noise(number * 24 + product.position, 'demand'))
           * (1 + 0.8 * (1 - 2 * (line % 2)) * seed.noise((number * 24 + product.position) * 50 + line / 2, 'amount')))::numeric / eur, 2),
       currency,
       opens + (closes - opens) * seed.noise((number * 24 + product.position) * 100 + line, 'booked'),
       seed.berlin(day + 1, '03:13') + seed.noise(number, 'billing') * interval '4 min'
from loading
cross join (select *, row_number() over (order by product) - 1 as position from seed.product) as product
cross join generate_series(0, 99) as line
join (values (0, 'DE', 'EUR'), (1, 'US', 'USD'), (2, 'GB', 'GBP'), (3, 'FR', 'EUR'), (4, 'PL', 'PLN'), (5, 'SE', 'SEK'),
             (6, 'CH', 'CHF'), (7, 'US', 'USD'), (8, 'DE', 'EUR'), (9, 'GB', 'GBP')) as market (turn, country, currency)
    on market.turn = line / 2 % 10
join raw.exchange_rate using (day, currency);

insert into raw.cost
select (number * 12 + department.position) * 15 + category.position * 5 + part, day, department, category,
       round((0.5 * daily_eur * (1 + 0.0003 * number) * weekday * ratio * (1 + 0.003 * seed.noise(number * 12 + department.position, 'spend'))
           * category_share * (0.10 + 0.05 * part))::numeric / eur, 2),
       currency,
       seed.berlin(day + 1, '03:13') + seed.noise(number, 'ops') * interval '4 min'
from loading
cross join (select department, business_unit, case when department ~ '^(cloud|data|ad-tech)' then 'USD' else 'EUR' end as currency,
                   row_number() over (order by department) - 1 as position
            from raw.department) as department
join (select business_unit, max(daily_eur) as daily_eur, 0.60 + 0.02 * row_number() over (order by business_unit) as ratio
      from seed.product group by business_unit) as unit using (business_unit)
cross join (values (0, 'salary', 0.45), (1, 'operations', 0.35), (2, 'asset', 0.20)) as category (position, category, category_share)
cross join generate_series(0, 4) as part
join raw.exchange_rate using (day, currency);

insert into raw.user_count
select day, country, channel, seed.users(day, share)
from loading, seed.growth_cell;

insert into raw.signup
select user_number * 30 + cell, day,
       opens + (closes - opens) * seed.noise(user_number * 30 + cell, 'signed up'),
       country, channel,
       (array['web', 'android', 'ios', 'web', 'android', 'ios', 'web', 'android', 'web', 'web'])[1 + user_number % 10],
       (array['control', 'treatment'])[1 + user_number / 10 % 2],
       user_number % 67 <> 0,
       seed.berlin(day + 1, '00:20') + seed.noise(number, 'analytics') * interval '10 min'
from loading
cross join seed.growth_cell
cross join generate_series(seed.users(day - 1, share) + 1, seed.users(day, share)) as user_number;

insert into raw.app_user
select user_id, day, country
from raw.signup
where day >= :'from' and day < :'until';

-- Sessions of three and five clicks take turns. Nothing starts in the last hour, so no session crosses midnight.
insert into raw.click
select session * 8 + position, day,
       case when is_bot then 11901 + (100 * seed.noise(session, 'bot'))::integer % 100
            else 1 + floor(11900 * seed.noise(session, 'user')) end,
       session,
       case when turn * 37 % 100 < 45 then 'web' when turn * 37 % 100 < 78 then 'android' else 'ios' end,
       (array['search', 'feed', 'checkout', 'messages', 'settings'])[1 + (turn + position) % 5],
       event_at,
       event_at + seed.noise(session * 8 + position, 'queue')
           * case when seed.noise(session * 8 + position, 'late') < 0.02 then interval '50 min' else interval '1 min' end,
       is_bot,
       turn % 20 = 3
from loading
cross join lateral generate_series(0, round(3000 * (1 + 0.0002 * number) * weekday * (1 + 0.006 * seed.noise(number, 'traffic')))::integer) as event
cross join lateral (select event / 8 * 2 + (event % 8 >= 3)::integer as turn,
                           event % 8 - 3 * (event % 8 >= 3)::integer as position) as place
cross join lateral (select number::bigint * 10000 + turn as session, turn % 33 = 7 as is_bot) as visit
cross join lateral (select opens + (closes - opens - interval '1 hour') * ((seed.noise(session, 'start') + seed.noise(session, 'shape')) / 2)
                           + position * (60 + 90 * seed.noise(session, 'pace')) * interval '1 second' as event_at) as moment;

-- An account lives between 90 and 149 days: trial, active with a renewal every 30 days, past due, cancelled; then a new one
-- takes its place.
insert into raw.account_status
select slot * 1000 + (number + slot * 53) / life, day,
       (array['starter', 'team', 'team', 'enterprise'])[1 + slot % 4],
       case when age < 14 then 'trial'
            when age = life - 1 then 'cancelled'
            when age >= life - 4 then 'past-due'
            when age % 30 = 0 then 'renewed'
            when slot % 7 = 0 and age > 40 and age % 30 in (12, 13) then 'past-due'
            else 'active' end,
       5 + slot % 4 * 40 + slot % 37 + age / 7,
       seed.berlin(day + 1, '00:30') + seed.noise(number, 'accounts') * interval '5 min'
from loading
cross join generate_series(1, 900) as slot
cross join lateral (select 90 + slot % 60 as life) as span
cross join lateral (select (number + slot * 53) % life as age) as phase;

-- The pipelines -----------------------------------------------------------------------------------------------------

insert into raw.pipeline_run
select pipeline, day, seed.berlin(day + 1, starts),
       seed.berlin(day + 1, starts) + takes * (0.9 + 0.2 * seed.noise(number, pipeline))
from loading, seed.pipeline;

create temporary table run on commit drop as
select pipeline, period as day, finished_at as loaded_at, seed.refreshed(period, finished_at, timestamptz :'at') as refreshed_at
from raw.pipeline_run
where period >= :'from' and period < :'until';
analyze run;

create temporary table cost_eur on commit drop as
select day, business_unit, category, sum(amount * eur) as eur
from raw.cost
join raw.department using (department)
join raw.exchange_rate using (day, currency)
where day >= :'from' and day < :'until'
group by day, business_unit, category;

create temporary table revenue_eur on commit drop as
select day, business_unit, product, sum(amount * eur) as eur
from raw.revenue
join raw.exchange_rate using (day, currency)
where day >= :'from' and day < :'until'
group by day, business_unit, product;

insert into analytics.aggregate_profit
select day, business_unit, revenue, cost, revenue - cost, (revenue - cost) / revenue, loaded_at, refreshed_at
from (select day, business_unit, round(sum(eur), 2) as revenue from revenue_eur group by day, business_unit) as revenues
join (select day, business_unit, round(sum(eur), 2) as cost from cost_eur group by day, business_unit) as costs using (day, business_unit)
join run using (day)
where pipeline = 'aggregate-profit';

insert into analytics.unit_profit
select day, business_unit, product, revenue, cost, revenue - cost, (revenue - cost) / revenue, loaded_at, refreshed_at
from (select day, business_unit, product, round(eur, 2) as revenue,
             round(eur / sum(eur) over (partition by day, business_unit)
                 * (select sum(eur) from cost_eur where cost_eur.day = revenue_eur.day and cost_eur.business_unit = revenue_eur.business_unit), 2) as cost
      from revenue_eur) as products
join run using (day)
where pipeline = 'unit-level-profit';

insert into analytics.profit
select day, revenue, salary, operations, asset, revenue - salary - operations - asset,
       (revenue - salary - operations - asset) / revenue, loaded_at, refreshed_at
from (select day, round(sum(eur), 2) as revenue from revenue_eur group by day) as revenues
join (select day,
             round(sum(eur) filter (where category = 'salary'), 2) as salary,
             round(sum(eur) filter (where category = 'operations'), 2) as operations,
             round(sum(eur) filter (where category = 'asset'), 2) as asset
      from cost_eur group by day) as costs using (day)
join run using (day)
where pipeline = 'profit';

-- The accounts team books the day in the morning, and its accountant signs a month on the fifth of the next.
insert into raw.filing
select day, line, round(sum(eur), 2), seed.berlin(day + 1, '03:40') + seed.noise(number, 'books') * interval '15 min'
from (select day, 'revenue' as line, eur from revenue_eur
      union all
      select day, category, eur from cost_eur) as booked
join loading using (day)
group by day, number, line;

insert into raw.sign_off
select date_trunc('month', day - 5)::date, 'Accountant', seed.berlin(day, '10:15')
from loading
where day = seed.signing_day(date_trunc('month', day - 5)::date);

insert into analytics.daily_growth
select day, platform, variant, count(*), count(*)::double precision / sum(count(*)) over (partition by day), loaded_at, refreshed_at
from raw.signup
join run using (day)
where pipeline = 'daily-growth'
group by day, platform, variant, loaded_at, refreshed_at;

insert into analytics.aggregate_growth
select day, country, channel, count(*), max(users), count(*)::double precision / (max(users) - count(*)),
       count(*) filter (where tracked)::double precision / count(*), loaded_at, refreshed_at
from raw.signup
join raw.user_count using (day, country, channel)
join run using (day)
where pipeline = 'aggregate-growth'
group by day, country, channel, loaded_at, refreshed_at;

insert into analytics.growth
select day, account_type, count(*), sum(licensed_users),
       count(*) filter (where status = 'renewed'), count(*) filter (where status = 'cancelled'), loaded_at, refreshed_at
from raw.account_status
join run using (day)
where pipeline = 'growth'
group by day, account_type, loaded_at, refreshed_at;

insert into analytics.aggregate_engagement
select day, platform, sum(clicks), count(*), count(distinct user_id), sum(clicks) / count(distinct user_id)::double precision,
       avg(seconds), sum(test_clicks), loaded_at, refreshed_at
from (select day, platform, user_id, session_id, count(*) as clicks, count(*) filter (where in_experiment) as test_clicks,
             extract(epoch from max(event_at) - min(event_at)) as seconds
      from raw.click
      where day >= :'from' and day < :'until' and not is_bot and not in_experiment
      group by day, platform, user_id, session_id) as sessions
join run using (day)
where pipeline = 'aggregate-engagement'
group by day, platform, loaded_at, refreshed_at;

insert into analytics.engagement
select day, team, count(*), count(distinct user_id), loaded_at, refreshed_at
from raw.click
join run using (day)
where pipeline = 'engagement' and not is_bot and not in_experiment
group by day, team, loaded_at, refreshed_at;

insert into analytics.executive_aggregate
select day, profit.day, growths.day, clicks.day, revenue_eur, profit_eur, margin, accounts, licensed_users, clicks, active_users,
       profit_eur / active_users::double precision, run.loaded_at, run.refreshed_at
from run
join analytics.profit using (day)
join (select day, sum(accounts) as accounts, sum(licensed_users) as licensed_users
      from analytics.growth group by day) as growths using (day)
join (select day, sum(clicks) as clicks, sum(active_users) as active_users
      from analytics.engagement group by day) as clicks using (day)
where pipeline = 'executive-aggregate';

update raw.pipeline_run as run
set rows = written.rows
from (select pipeline, day, count(*) as rows
      from (select 'unit-level-profit' as pipeline, day from analytics.unit_profit
      union all select 'aggregate-profit', day from analytics.aggregate_profit
      union all select 'profit', day from analytics.profit
      union all select 'daily-growth', day from analytics.daily_growth
      union all select 'aggregate-growth', day from analytics.aggregate_growth
      union all select 'growth', day from analytics.growth
      union all select 'aggregate-engagement', day from analytics.aggregate_engagement
      union all select 'engagement', day from analytics.engagement
      union all select 'executive-aggregate', day from analytics.executive_aggregate) as output
      where day >= :'from' and day < :'until'
      group by pipeline, day) as written
where run.pipeline = written.pipeline and run.period = written.day;
