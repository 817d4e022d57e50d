-- The stakeholder clock does things by itself, and says when it does the next.
alter table incident add column stakeholders_at timestamptz;
create index incident_stakeholders_due on incident (stakeholders_at) where stakeholders_at is not null;

-- Clocks from before go on as they were, so that nobody is mailed about an incident of long ago.
update incident
set snapshot = jsonb_set(
        snapshot::jsonb,
        '{stakeholderClock}',
        snapshot::jsonb -> 'stakeholderClock' || jsonb_build_object(
            'startedAt', snapshot::jsonb -> 'detectedAt',
            'state', case
                when snapshot::jsonb #>> '{stakeholderClock,notifiedAt}' is not null then 'TOLD'
                when resolved_at is not null then 'ENDED'
                else 'RUNNING' end,
            'breached', false,
            'reminders', 0))::text;

-- What is said to stakeholders where the words that ship with the product do not serve.
create table statement_template (
    id       text primary key,
    audience text not null check (audience in ('EXPERIMENTS', 'EXECUTIVES', 'INVESTORS')),
    kind     text not null check (kind in ('FIRST', 'HOLDING', 'UPDATE', 'RESOLVED')),
    subject  text not null,
    text     text not null,
    constraint one_template_per_audience_and_kind unique (audience, kind)
);
