-- The demo warehouse: what the pipelines of both documents read (raw) and write (analytics).
--
-- Each table has the constraints of a good warehouse, except those that a drill has to break: no foreign keys and
-- no unique event key in raw, and no checks on the numbers in analytics. A business day is a day in Europe/Berlin.

create schema seed;
create schema raw;
create schema analytics;

comment on schema seed is 'How the demo data is made up: pure functions of the day, nothing random';
comment on schema raw is 'What the pipelines read: copies of the operational systems, loaded every night';
comment on schema analytics is 'What the pipelines write: one set of rows per business day';

-- Pseudo-random numbers in [0, 1) that are the same on every machine and on every load.
create function seed.noise(key bigint, salt text) returns double precision
    language sql immutable strict parallel safe
    return (hashint8extended(key, hashtextextended(salt, 0)) & 1073741823) / 1073741824.0::double precision;

create function seed.day_number(day date) returns integer
    language sql immutable strict parallel safe
    return day - date '2020-01-01';

-- Wall-clock time in Berlin on a day; a time that the spring change skips comes an hour later.
create function seed.berlin(day date, wall interval) returns timestamptz
    language sql immutable strict parallel safe
    return (day + wall) at time zone 'Europe/Berlin';

-- When the accountant signs the figures of a month: on the fifth of the next.
create function seed.signing_day(month date) returns date
    language sql immutable strict parallel safe
    return (month + interval '1 month')::date + 4;

-- The mild weekly rhythm of a business that sells all over the world; Monday first.
create function seed.weekday(day date) returns double precision
    language sql immutable strict parallel safe
    return (array[1.004, 1.010, 1.012, 1.008, 1.002, 0.982, 0.982]::double precision[])[extract(isodow from day)::integer];

create table seed.product (
    product       text primary key,
    business_unit text not null,
    share         double precision not null,
    daily_eur     double precision not null
);
insert into seed.product
select unit || '-' || plan, unit, share, daily_eur
from (values ('advertising', 410000), ('cloud', 620000), ('devices', 350000),
             ('marketplace', 280000), ('services', 190000), ('subscriptions', 530000)) as units (unit, daily_eur),
     (values ('basic', 0.16), ('plus', 0.22), ('pro', 0.26), ('enterprise', 0.36)) as plans (plan, share);

create table seed.growth_cell (
    cell    integer primary key,
    country text not null,
    channel text not null,
    share   double precision not null
);
insert into seed.growth_cell
select row_number() over (order by country, channel), country, channel, country_share * channel_share
from (values ('DE', 0.24), ('US', 0.20), ('GB', 0.18), ('FR', 0.16), ('PL', 0.12), ('SE', 0.10)) as countries (country, country_share),
     (values ('organic', 0.30), ('search', 0.25), ('social', 0.18), ('referral', 0.15), ('partner', 0.12)) as channels (channel, channel_share);

-- Users of a cell at the end of a day. Closed form, so that a day's signups never depend on how much was loaded before:
-- the wobble moves a few signups from one day to the next and cancels out.
create function seed.users(day date, share double precision) returns bigint
    language sql immutable strict parallel safe
    return floor(share * (1000.0 * seed.day_number(day) + 0.225 * seed.day_number(day) * seed.day_number(day)
        + (array[0, 12, 26, 36, 40, 20, 0]::double precision[])[extract(isodow from day)::integer]
        + 12 * seed.noise(seed.day_number(day), 'signups')));

-- When the nightly run of each pipeline starts, and what it takes. All are done before 04:00, an hour before the first
-- deadline, and none starts in the hour that the spring change skips.
create table seed.pipeline (
    pipeline text primary key,
    starts   interval not null,
    takes    interval not null
);
insert into seed.pipeline values
    ('daily-growth', '01:45', '6 min'), ('aggregate-growth', '01:50', '14 min'), ('growth', '01:55', '9 min'),
    ('unit-level-profit', '03:18', '11 min'), ('aggregate-profit', '03:20', '18 min'), ('profit', '03:22', '7 min'),
    ('engagement', '03:15', '12 min'), ('aggregate-engagement', '03:20', '16 min'), ('executive-aggregate', '03:45', '10 min');

-- What each pipeline reads and writes; its runs say so as well.
create table seed.flow (
    pipeline text not null references seed.pipeline,
    role     text not null check (role in ('input', 'output')),
    dataset  text not null,
    primary key (pipeline, role, dataset)
);
insert into seed.flow
select pipeline, 'input', unnest(string_to_array(inputs, ' '))
from (values
    ('unit-level-profit', 'raw.revenue raw.cost raw.department raw.exchange_rate'),
    ('aggregate-profit', 'raw.revenue raw.cost raw.department raw.exchange_rate'),
    ('profit', 'raw.revenue raw.cost raw.exchange_rate'),
    ('daily-growth', 'raw.signup'),
    ('aggregate-growth', 'raw.signup raw.user_count'),
    ('growth', 'raw.account_status'),
    ('aggregate-engagement', 'raw.click'),
    ('engagement', 'raw.click'),
    ('executive-aggregate', 'analytics.profit analytics.growth analytics.engagement')) as reads (pipeline, inputs)
union all
select pipeline, 'output', 'analytics.' || case pipeline when 'unit-level-profit' then 'unit_profit' else replace(pipeline, '-', '_') end
from seed.pipeline;

create table seed.loaded_day (
    day date primary key
);
comment on table seed.loaded_day is 'The business days that are in the warehouse';

-- The midday run folds late arrivals in; before it, the output is as fresh as the nightly run.
create function seed.refreshed(day date, loaded timestamptz, at timestamptz) returns timestamptz
    language sql immutable strict parallel safe
    return case when seed.berlin(day + 1, '12:30') <= at then seed.berlin(day + 1, '12:30') else loaded end;

-- Raw ---------------------------------------------------------------------------------------------------------------

create table raw.department (
    department    text primary key,
    business_unit text not null
);
comment on table raw.department is 'Which business unit pays for which department; cost is allocated by it';
insert into raw.department values
    ('ad-sales', 'advertising'), ('ad-technology', 'advertising'),
    ('data-centres', 'cloud'), ('cloud-engineering', 'cloud'),
    ('hardware', 'devices'), ('supply-chain', 'devices'),
    ('seller-support', 'marketplace'), ('payments', 'marketplace'),
    ('consulting', 'services'), ('training', 'services'),
    ('content', 'subscriptions'), ('customer-success', 'subscriptions');

create table raw.revenue (
    invoice_line_id bigint not null,
    day             date not null,
    business_unit   text not null,
    product         text not null,
    country         text not null,
    amount          numeric(14, 2) not null,
    currency        text not null,
    booked_at       timestamptz not null,
    arrived_at      timestamptz not null
);
comment on table raw.revenue is 'Invoice lines from billing; one batch a night';
comment on column raw.revenue.arrived_at is 'When the billing batch of the day came in';
create index on raw.revenue (day);

create table raw.cost (
    cost_id    bigint not null,
    day        date not null,
    department text not null,
    category   text not null,
    amount     numeric(14, 2) not null,
    currency   text not null,
    arrived_at timestamptz not null
);
comment on table raw.cost is 'Costs by department: salaries by team, operational expenses and asset costs from Ops';
comment on column raw.cost.category is 'salary, operations or asset';
create index on raw.cost (day);

create table raw.exchange_rate (
    day          date not null,
    currency     text not null,
    eur          numeric(12, 6) not null,
    published_at timestamptz not null
);
comment on table raw.exchange_rate is 'Rates of the exchange-rate provider: what one unit of the currency is worth in EUR';
create index on raw.exchange_rate (day);

create table raw.filing (
    day       date not null,
    line      text not null,
    eur       numeric(16, 2) not null,
    booked_at timestamptz not null
);
comment on table raw.filing is 'The official books, kept by the accounts team from the same invoices; profit must agree with them';
comment on column raw.filing.line is 'revenue, salary, operations or asset';
create index on raw.filing (day);

create table raw.sign_off (
    month     date not null,
    signed_by text not null,
    signed_at timestamptz not null
);
comment on table raw.sign_off is 'The accountant''s signature under the figures of a month, after the monthly review';

create table raw.app_user (
    user_id      bigint primary key,
    signed_up_on date not null,
    country      text not null
);
comment on table raw.app_user is 'Everybody with an account in the app: the founding users, and those who signed up on a loaded day';
insert into raw.app_user
select number, date '2015-01-01' + (seed.noise(number, 'founded') * 1800)::integer, (array['DE', 'US', 'GB', 'FR', 'PL', 'SE'])[1 + number % 6]
from generate_series(1, 12000) as number;

create table raw.channel (
    channel text primary key,
    paid    boolean not null
);
comment on table raw.channel is 'The marketing channels that exist; the attribution model knows no other';
insert into raw.channel values
    ('organic', false), ('search', true), ('social', true), ('referral', false), ('partner', true);

create table raw.signup (
    user_id      bigint not null,
    day          date not null,
    signed_up_at timestamptz not null,
    country      text not null,
    channel      text,
    platform     text,
    variant      text not null,
    tracked      boolean not null,
    arrived_at   timestamptz not null
);
comment on table raw.signup is 'User acquisition as the apps report it';
comment on column raw.signup.channel is 'Marketing channel by the attribution model; null = not attributed';
comment on column raw.signup.platform is 'web, android or ios';
comment on column raw.signup.variant is 'Arm of the signup experiment: control or treatment';
comment on column raw.signup.tracked is 'Whether the acquisition record is complete (some clients block the tracker)';
create index on raw.signup (day);

create table raw.user_count (
    day     date not null,
    country text not null,
    channel text not null,
    users   bigint not null,
    primary key (day, country, channel)
);
comment on table raw.user_count is 'Users at the end of the day as the user store counts them; growth reconciles with it';

create table raw.click (
    event_id      bigint not null,
    day           date not null,
    user_id       bigint not null,
    session_id    bigint not null,
    platform      text not null,
    team          text not null,
    event_at      timestamptz not null,
    arrived_at    timestamptz not null,
    is_bot        boolean not null,
    in_experiment boolean not null
);
comment on table raw.click is 'Click events of all teams as they left the queue';
comment on column raw.click.arrived_at is 'When the event left the queue; late arrivals come after the day is aggregated';
comment on column raw.click.is_bot is 'Verdict of the bot filter';
comment on column raw.click.in_experiment is 'Internal A/B test traffic, which must not count as engagement';
create index on raw.click (day);

create table raw.account_transition (
    previous_status text not null,
    status          text not null,
    primary key (previous_status, status)
);
comment on table raw.account_transition is 'The status changes that exist; every other step is a skipped state';
insert into raw.account_transition values
    ('trial', 'active'), ('trial', 'cancelled'), ('active', 'renewed'), ('active', 'past-due'), ('active', 'cancelled'),
    ('renewed', 'active'), ('renewed', 'past-due'), ('past-due', 'active'), ('past-due', 'cancelled');

create table raw.account_status (
    account_id     bigint not null,
    day            date not null,
    account_type   text not null,
    status         text not null,
    licensed_users integer not null,
    arrived_at     timestamptz not null
);
comment on table raw.account_status is 'Time series with one row per customer account and day';
comment on column raw.account_status.status is 'trial, active, renewed, past-due or cancelled (on the last day of an account)';
create index on raw.account_status (day);

create table raw.pipeline_run (
    pipeline    text not null,
    period      date not null,
    started_at  timestamptz not null,
    finished_at timestamptz,
    problem     text,
    rows        bigint,
    primary key (pipeline, period)
);
comment on table raw.pipeline_run is 'The latest run of each pipeline for a day; the launcher tells it to the monitor as OpenLineage events';
comment on column raw.pipeline_run.finished_at is 'When its output was complete, or when it failed; null while it runs';
comment on column raw.pipeline_run.problem is 'What it failed with: the message, and in the lines after it the stack trace';
comment on column raw.pipeline_run.rows is 'How many rows it has written, as it counts them itself';

-- Analytics ---------------------------------------------------------------------------------------------------------
-- Every output has loaded_at (the nightly run, before its deadline) and refreshed_at (the midday run that folds in late
-- arrivals). Completion is judged by loaded_at, freshness by refreshed_at.

create table analytics.unit_profit (
    day           date not null,
    business_unit text,
    product       text,
    revenue_eur   numeric(16, 2),
    cost_eur      numeric(16, 2),
    profit_eur    numeric(16, 2),
    margin        double precision,
    loaded_at     timestamptz not null,
    refreshed_at  timestamptz not null
);
comment on table analytics.unit_profit is 'Unit-level Profit (experiments): profit per day and product';

create table analytics.aggregate_profit (
    day           date not null,
    business_unit text,
    revenue_eur   numeric(16, 2),
    cost_eur      numeric(16, 2),
    profit_eur    numeric(16, 2),
    margin        double precision,
    loaded_at     timestamptz not null,
    refreshed_at  timestamptz not null
);
comment on table analytics.aggregate_profit is 'Aggregate Profit (investors): profit per day and business unit; complete by 06:00';
comment on column analytics.aggregate_profit.business_unit is 'advertising, cloud, devices, marketplace, services, subscriptions';

create table analytics.daily_growth (
    day          date not null,
    platform     text,
    variant      text,
    new_users    bigint,
    share        double precision,
    loaded_at    timestamptz not null,
    refreshed_at timestamptz not null
);
comment on table analytics.daily_growth is 'Daily Growth (experiments): signups per day, platform and arm of the experiment';

create table analytics.aggregate_growth (
    day          date not null,
    country      text,
    channel      text,
    new_users    bigint,
    total_users  bigint,
    growth_rate  double precision,
    completeness double precision,
    loaded_at    timestamptz not null,
    refreshed_at timestamptz not null
);
comment on table analytics.aggregate_growth is 'Aggregate Growth (investors): growth per day, country and channel; complete by 05:00';
comment on column analytics.aggregate_growth.growth_rate is 'New users over the users of the evening before';
comment on column analytics.aggregate_growth.completeness is 'Share of the new users whose acquisition record is complete';

create table analytics.aggregate_engagement (
    day                 date not null,
    platform            text,
    events              bigint,
    sessions            bigint,
    active_users        bigint,
    events_per_user     double precision,
    avg_session_seconds double precision,
    test_events         bigint,
    loaded_at           timestamptz not null,
    refreshed_at        timestamptz not null
);
comment on table analytics.aggregate_engagement is 'Aggregate Engagement (investors): engagement per day and platform, bots and test traffic left out; complete by 07:00';

comment on column analytics.aggregate_engagement.test_events is 'Events of test traffic among those that were counted: none, unless the exclusion is lost';

create table analytics.profit (
    day            date not null,
    revenue_eur    numeric(16, 2),
    salary_eur     numeric(16, 2),
    operations_eur numeric(16, 2),
    asset_eur      numeric(16, 2),
    profit_eur     numeric(16, 2),
    margin         double precision,
    loaded_at      timestamptz not null,
    refreshed_at   timestamptz not null
);
comment on table analytics.profit is 'Profit: the company per day, costs by category; reviewed monthly by the accounts team';

create table analytics.growth (
    day            date not null,
    account_type   text,
    accounts       bigint,
    licensed_users bigint,
    renewed        bigint,
    cancelled      bigint,
    loaded_at      timestamptz not null,
    refreshed_at   timestamptz not null
);
comment on table analytics.growth is 'Growth: accounts and licences per day and account type';

create table analytics.engagement (
    day          date not null,
    team         text,
    clicks       bigint,
    active_users bigint,
    loaded_at    timestamptz not null,
    refreshed_at timestamptz not null
);
comment on table analytics.engagement is 'Engagement: clicks per day and the team whose part of the platform was used';

create table analytics.executive_aggregate (
    day                    date not null,
    profit_day             date,
    growth_day             date,
    engagement_day         date,
    revenue_eur            numeric(16, 2),
    profit_eur             numeric(16, 2),
    margin                 double precision,
    accounts               bigint,
    licensed_users         bigint,
    clicks                 bigint,
    active_users           bigint,
    profit_per_active_user double precision,
    loaded_at              timestamptz not null,
    refreshed_at           timestamptz not null
);
comment on table analytics.executive_aggregate is 'Aggregated Data for Executives & Investors: profit, growth and engagement joined';
comment on column analytics.executive_aggregate.profit_day is 'Which day of the upstream output the row was built on; stale when it is not the day';

-- Readers -----------------------------------------------------------------------------------------------------------

do $$
begin
    if not exists (select from pg_roles where rolname = 'monitor_reader') then
        create role monitor_reader login;
    end if;
end $$;
alter role monitor_reader set default_transaction_read_only = on;
grant usage on schema raw, analytics to monitor_reader;
grant select on all tables in schema raw, analytics to monitor_reader;
