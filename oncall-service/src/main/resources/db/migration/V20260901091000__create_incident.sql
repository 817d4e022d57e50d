-- From an event to a page. The unique indexes make duplicates impossible, whatever the code or a second replica does.

-- A source of events, known by the hash of its routing key.
create table integration (
    id         text primary key check (id ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
    key_sha256 text not null unique check (key_sha256 ~ '^[0-9a-f]{64}$')
);

-- `policy` is a copy taken at the opening: editing a policy does not change the course of an incident under way.
create table incident (
    id                       uuid        primary key,
    group_key                text        not null,
    pipeline_id              text,
    summary                  text        not null,
    severity                 text        not null check (severity in ('INFO', 'WARNING', 'ERROR', 'CRITICAL')),
    check_ids                text[]      not null,
    detected_at              timestamptz not null,
    acknowledged_at          timestamptz,
    acknowledged_by          text,
    resolved_at              timestamptz,
    resolved_by              text,
    schedule_id              text,
    policy                   text        check (policy is json object),
    round                    int         not null,
    step                     int         not null,
    paged                    text[]      not null,
    escalate_at              timestamptz,
    stakeholders_due_at      timestamptz not null,
    stakeholders_notified_at timestamptz,
    constraint acknowledged_by_somebody_is_acknowledged check (acknowledged_by is null or acknowledged_at is not null),
    constraint resolved_by_somebody_is_resolved check (resolved_by is null or resolved_at is not null),
    constraint answered_incident_does_not_escalate check (escalate_at is null or num_nonnulls(acknowledged_at, resolved_at) = 0),
    constraint escalation_has_a_policy check (escalate_at is null or (policy is not null and schedule_id is not null))
);

create unique index one_open_incident_per_group on incident (group_key) where resolved_at is null;
create index incident_due on incident (escalate_at) where escalate_at is not null;
create index incident_newest on incident (detected_at desc, id desc);
create index incident_of_pipeline on incident (pipeline_id, detected_at desc);

create table alert (
    id             uuid        primary key,
    incident_id    uuid        not null references incident,
    integration_id text        not null references integration,
    dedup_key      text        not null check (length(dedup_key) between 1 and 255),
    summary        text        not null,
    source         text        not null,
    severity       text        not null check (severity in ('INFO', 'WARNING', 'ERROR', 'CRITICAL')),
    check_id       text,
    details        text        not null check (details is json object),
    detected_at    timestamptz not null,
    last_seen_at   timestamptz not null,
    events         int         not null check (events > 0),
    resolved_at    timestamptz
);

create unique index one_open_alert_per_key on alert (integration_id, dedup_key) where resolved_at is null;
create index alert_of_incident on alert (incident_id);

-- What happened, in order. Rows are written once.
create table timeline (
    id          bigint      generated always as identity primary key,
    incident_id uuid        not null references incident,
    at          timestamptz not null,
    kind        text        not null,
    actor       text,
    text        text        not null
);

create index timeline_of_incident on timeline (incident_id, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end
$$;

create trigger timeline_is_append_only before update or delete on timeline
    for each row execute function refuse_change();
create trigger audit_is_append_only before update or delete on audit
    for each row execute function refuse_change();

-- The outbox. A worker holds a row until `lease_until` (real time), and `fence` rises with every claim: a worker that
-- comes back after its lease cannot write over the one that followed.
create table page (
    id          uuid        primary key,
    incident_id uuid        not null references incident,
    round       int         not null,
    step        int         not null,
    recipient   text        not null,
    channel     text        not null check (channel in ('MAIL', 'WEBHOOK')),
    purpose     text        not null check (purpose in ('INCIDENT', 'STAKEHOLDER')),
    message     text,
    state       text        not null check (state in ('QUEUED', 'SENT', 'CANCELLED', 'FAILED')),
    created_at  timestamptz not null,
    due_at      timestamptz not null,
    lease_until timestamptz,
    fence       bigint      not null,
    attempts    int         not null,
    sent_at     timestamptz,
    error       text,
    constraint one_page_per_step_and_channel unique (incident_id, round, step, recipient, channel, purpose),
    constraint sent_page_has_a_time check ((state = 'SENT') = (sent_at is not null))
);

create index page_due on page (due_at) where state = 'QUEUED';
