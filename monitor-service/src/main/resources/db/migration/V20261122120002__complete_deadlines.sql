-- Rules have versions too. `since` is when a rule came into force; `expanded_until` is how far its ledger reaches.
alter table deadline drop constraint deadline_check_id_fkey;
alter table deadline_rule drop constraint deadline_rule_pkey;
alter table deadline_rule drop constraint deadline_rule_check;
alter table deadline_rule
    add column version          int         not null default 1,
    add column subject          text        not null default 'DATA' check (subject in ('DATA', 'ISSUES')),
    add column due              text,
    add column calendar_id      text,
    add column calendar_version int,
    add column objective        numeric     not null default 99,
    add column fail_fast        boolean     not null default false,
    add column since            timestamptz not null default 'epoch',
    add column expanded_until   timestamptz not null default 'epoch',
    add primary key (check_id, version),
    add foreign key (calendar_id, calendar_version) references calendar,
    add constraint deadline_rule_evidence check (subject = 'ISSUES' or num_nonnulls(column_name, job) > 0);
update deadline_rule set due = to_char(due_time, 'HH24:MI') || ' ' || zone;

-- What a deadline was counted with, from when on data counts, why it may be missed, and who excused it.
alter table deadline drop constraint deadline_state_check;
alter table deadline
    add column rule_version  int not null default 1,
    add column period_start  date,
    add column period_end    date,
    add column expected_from timestamptz,
    add column risk          text,
    add column eta           timestamptz,
    add column excuse        text,
    add column excused_by    text,
    add column excused_until timestamptz,
    add constraint deadline_state_check
        check (state in ('PENDING', 'AT_RISK', 'MET', 'MISSED', 'EXCUSED', 'UNKNOWN')),
    add foreign key (check_id, rule_version) references deadline_rule;
update deadline
set period_start = case
        when period like '%W%' then to_date(period, 'IYYY"-W"IW')
        when length(period) = 7 then to_date(period, 'YYYY-MM')
        else period::date end;
update deadline
set period_end = period_start + case
        when period like '%W%' then interval '7 days'
        when length(period) = 7 then interval '1 month'
        else interval '1 day' end;
update deadline
set expected_from = period_end::timestamp at time zone rule.zone
from deadline_rule as rule
where rule.check_id = deadline.check_id;
alter table deadline alter column expected_from set not null;
create index on deadline (check_id, due_at);

alter table deadline_rule
    alter column due set not null,
    drop column due_time,
    drop column zone;
