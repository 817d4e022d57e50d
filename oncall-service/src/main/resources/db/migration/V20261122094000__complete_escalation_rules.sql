-- Rounds, the fallback and holidays of a policy; holidays and working hours of a schedule; what coverage promises.

alter table escalation_policy
    add column repeats          int  not null default 0 check (repeats between 0 and 9),
    add column fallback         text not null default 'everyone',
    -- An ISO 8601 duration.
    add column holiday_response text;

-- Each holiday as `--12-25 Christmas`.
alter table schedule
    add column holidays      text[] not null default '{}',
    add column working_days  text[] check (cardinality(working_days) > 0),
    add column working_from  time,
    add column working_until time,
    add constraint working_hours_are_whole
        check (num_nonnulls(working_days, working_from, working_until) in (0, 3) and working_from < working_until);

alter table coverage
    add column unless_severity    text check (unless_severity in ('INFO', 'WARNING', 'ERROR', 'CRITICAL')),
    add column last_week_shorten  double precision check (last_week_shorten between 0.1 and 1),
    add column last_week_raise    boolean,
    -- An ISO 8601 period.
    add column resolve_within     text,
    add column resolve_before     text check (resolve_before in ('END_OF_MONTH')),
    add column holding_statement  boolean not null default false,
    add column postmortem         text check (postmortem in ('REQUIRED', 'NOT_REQUIRED')),
    add constraint one_resolution_target check (num_nonnulls(resolve_within, resolve_before) <= 1),
    add constraint last_week_is_whole check ((last_week_shorten is null) = (last_week_raise is null));
