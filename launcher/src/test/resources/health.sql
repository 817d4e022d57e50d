-- What healthy means, over all loaded days: each line counts violations and must be zero.
-- Changes are judged against the day before, expectations against both the same weekday and the seven days before.

with profit as (
    select day, business_unit, profit_eur, margin, lag(margin) over (partition by business_unit order by day) as margin_before
    from analytics.aggregate_profit
), company as (
    select day, margin, lag(margin) over (order by day) as margin_before from analytics.profit
), growth as (
    select day, growth_rate, lag(growth_rate) over (partition by country, channel order by day) as rate_before
    from analytics.aggregate_growth
), engagement as (
    select day, platform, metric, value,
           avg(value) over (partition by platform, metric order by day rows between 7 preceding and 1 preceding) as average,
           count(*) over (partition by platform, metric order by day rows between 7 preceding and 1 preceding) as days
    from analytics.aggregate_engagement
    cross join lateral (values ('events', events::double precision), ('sessions', sessions), ('active', active_users),
                               ('per user', events_per_user), ('length', avg_session_seconds)) as metrics (metric, value)
), volume as (
    select day, source, rows,
           avg(rows) over (partition by source order by day rows between 7 preceding and 1 preceding) as average,
           lag(rows, 7) over (partition by source order by day) as week_before
    from (select day, 'profit' as source, count(*) as rows from analytics.aggregate_profit group by day
          union all select day, 'unit profit', count(*) from analytics.unit_profit group by day
          union all select day, 'growth', count(*) from analytics.aggregate_growth group by day
          union all select day, 'engagement', count(*) from analytics.aggregate_engagement group by day
          union all select day, 'revenue', count(*) from raw.revenue group by day
          union all select day, 'cost', count(*) from raw.cost group by day
          union all select day, 'signup', count(*) from raw.signup group by day
          union all select day, 'click', count(*) from raw.click group by day
          union all select day, 'status', count(*) from raw.account_status group by day) as counted
), step as (
    select status, lag(status) over (partition by account_id order by day) as status_before from raw.account_status
), late as (
    select pipeline, period, finished_at,
           seed.berlin(period + 1, case when pipeline ~ 'growth' then '05:00' when pipeline ~ 'profit' then '06:00' else '07:00' end::interval) as due
    from raw.pipeline_run
)
select 'margin of a unit moves' as check, count(*) as violations from profit where abs(margin / margin_before - 1) >= 0.04
union all select 'margin of the company moves', count(*) from company where abs(margin / margin_before - 1) >= 0.04
union all select 'profit is negative', count(*) from profit where profit_eur <= 0
union all select 'a business unit is missing', count(*) from (
    select from profit group by day having count(distinct business_unit) <> 6) as short
union all select 'growth rate moves', count(*) from growth where abs(growth_rate / rate_before - 1) >= 0.10
union all select 'growth rate is negative', count(*) from growth where growth_rate <= 0
union all select 'acquisition is incomplete', count(*) from analytics.aggregate_growth where completeness <= 0.95
union all select 'growth does not reconcile', count(*) from (
    select day, country, channel, new_users, total_users - lag(total_users) over (partition by country, channel order by day) as difference
    from analytics.aggregate_growth) as cells where new_users <> difference
union all select 'engagement leaves its average', count(*) from engagement where days >= 3 and abs(value / average - 1) >= 0.12
union all select 'row count off the same weekday', count(*) from volume where abs(rows::double precision / week_before - 1) >= 0.02
union all select 'row count off the average', count(*) from volume
    where abs(rows / average - 1) >= case when source in ('click', 'signup') then 0.04 else 0.02 end
union all select 'a user is too large a share', count(*) from (
    select count(*) / sum(count(*)) over (partition by day) as share from raw.click group by day, user_id) as users where share > 0.01
union all select 'duplicate event', count(*) - count(distinct event_id) from raw.click
union all select 'duplicate invoice line', count(*) - count(distinct invoice_line_id) from raw.revenue
union all select 'duplicate cost', count(*) - count(distinct cost_id) from raw.cost
union all select 'duplicate signup', count(*) - count(distinct user_id) from raw.signup
union all select 'duplicate status', count(*) - count(distinct (account_id, day)) from raw.account_status
union all select 'null in raw', count(*) from raw.signup where channel is null or platform is null
union all select 'null in analytics', count(*) from analytics.executive_aggregate
    where not (executive_aggregate is not null and profit_day = day and growth_day = day and engagement_day = day)
union all select 'executive row missing', count(*) from raw.pipeline_run left join analytics.executive_aggregate on day = period
    where pipeline = 'executive-aggregate' and day is null
union all select 'status step skipped', count(*) from step
    where status <> status_before and (status_before, status) not in (select previous_status, status from raw.account_transition)
union all select 'account appears in mid-life', count(*) from (
    select account_id, day, status, lag(day) over (partition by account_id order by day) as day_before from raw.account_status) as series
    where day_before < day - 1
union all select 'event outside its day', count(*) from raw.click
    where event_at < seed.berlin(day, '00:00') or event_at >= seed.berlin(day + 1, '00:00') or arrived_at < event_at
       or arrived_at > event_at + interval '48 hours'
union all select 'signup outside its day', count(*) from raw.signup
    where signed_up_at < seed.berlin(day, '00:00') or signed_up_at >= seed.berlin(day + 1, '00:00')
union all select 'session too long', count(*) from (
    select from raw.click group by session_id having max(event_at) - min(event_at) > interval '30 min') as sessions
union all select 'run misses its deadline', count(*) from late where finished_at >= due or finished_at > seed.berlin(period + 1, '04:00')
union all select 'output before its run', count(*) from raw.pipeline_run where finished_at <= started_at
union all select 'raw data after the run', count(*) from raw.cost where arrived_at >= seed.berlin(day + 1, '03:18')
union all select 'rate missing', count(*) from raw.revenue where not exists (
    select from raw.exchange_rate where exchange_rate.day = revenue.day and exchange_rate.currency = revenue.currency)
union all select 'books differ from the output', count(*) from (
    select day, 'revenue' as line, revenue_eur as eur from analytics.profit
    union all select day, 'salary', salary_eur from analytics.profit
    union all select day, 'operations', operations_eur from analytics.profit
    union all select day, 'asset', asset_eur from analytics.profit) as output
    full join raw.filing using (day, line) where filing.eur is distinct from output.eur
union all select 'sign-off later than the fifth', count(*) from raw.sign_off where signed_at <> seed.berlin(seed.signing_day(month), '10:15')
union all select 'channel unknown', count(*) from raw.signup where channel not in (select channel from raw.channel)
union all select 'test traffic counted', count(*) from analytics.aggregate_engagement where test_events <> 0
union all select 'output differs from its clicks', count(*) from (
    select day, platform, count(*) as events from raw.click where not is_bot and not in_experiment group by day, platform) as clicks
    full join analytics.aggregate_engagement as output using (day, platform) where output.events is distinct from clicks.events
union all select 'silence for three hours', count(*) from seed.loaded_day as days
    cross join generate_series(0, 21, 3) as hour
    where not exists (select from raw.click where click.day = days.day
        and event_at >= seed.berlin(days.day, hour * interval '1 hour') and event_at < seed.berlin(days.day, (hour + 3) * interval '1 hour'))
union all select 'no signup for three hours on a platform', count(*) from seed.loaded_day as days
    cross join generate_series(0, 21, 3) as hour
    cross join (values ('web'), ('android'), ('ios')) as platforms (platform)
    where not exists (select from raw.signup where signup.day = days.day and signup.platform = platforms.platform
        and signed_up_at >= seed.berlin(days.day, hour * interval '1 hour') and signed_up_at < seed.berlin(days.day, (hour + 3) * interval '1 hour'))
union all select 'session as long as a time-out', count(*) from analytics.aggregate_engagement
    where avg_session_seconds not between 240 and 420 or sessions::double precision / active_users not between 1 and 1.3
union all select 'arrives after the aggregation', count(*) from raw.click where arrived_at > event_at + interval '1 hour'
union all select 'run failed', count(*) from raw.pipeline_run where finished_at is null or problem is not null
union all select 'flow names no table', count(*) from seed.flow where to_regclass(dataset) is null
union all select 'user unknown', count(*) from raw.click where not exists (select from raw.app_user where app_user.user_id = click.user_id);
