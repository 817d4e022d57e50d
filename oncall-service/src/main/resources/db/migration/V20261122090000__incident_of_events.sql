-- An incident is what the events on its timeline add up to. It is kept as a snapshot, and a few columns by which it is
-- found. What was stored in columns before becomes a snapshot here; old entries of timelines have no event.

alter table timeline add column data text check (data is json object);

alter table timeline disable trigger timeline_is_append_only;
update timeline set kind = 'DETECTED' where kind = 'OPENED';
update timeline set kind = 'DELIVERED' where kind = 'PAGE_SENT';
alter table timeline enable trigger timeline_is_append_only;

create function iso(at timestamptz) returns text language sql immutable as
    $$ select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') $$;

alter table incident
    add column merged_into uuid references incident,
    add column target_at   timestamptz,
    add column covered     boolean,
    add column snapshot    text check (snapshot is json object);

update incident
set covered = policy is not null,
    snapshot = json_build_object(
        'id', id,
        'group', group_key,
        'pipelineId', pipeline_id,
        'summary', summary,
        'assessment', json_build_object('severity', severity, 'terms', json_build_array(lower(severity) || ' told')),
        'checkIds', to_json(check_ids),
        'detectedAt', iso(detected_at),
        'state', case
            when resolved_at is not null then json_build_object(
                'is', 'resolved', 'by', resolved_by, 'since', iso(resolved_at), 'answered', case
                    when acknowledged_at is not null then json_build_object(
                        'is', 'acknowledged', 'by', acknowledged_by, 'since', iso(acknowledged_at)) end)
            when acknowledged_at is not null then json_build_object(
                'is', 'acknowledged', 'by', acknowledged_by, 'since', iso(acknowledged_at))
            else json_build_object('is', 'triggered') end,
        'changedAt', iso(coalesce(resolved_at, acknowledged_at, detected_at)),
        'escalation', case when policy is not null then json_build_object(
            'policy', policy::json,
            'schedule', schedule_id,
            'progress', json_build_object(
                'round', json_build_object(
                    'number', round, 'first', 1, 'countedFrom', iso(detected_at), 'paged', to_json(paged)),
                'step', step,
                'dueAt', iso(escalate_at))) end,
        'stakeholderClock', json_build_object(
            'dueAt', iso(stakeholders_due_at), 'notifiedAt', iso(stakeholders_notified_at)))::text;

drop function iso;

alter table incident
    alter column covered set not null,
    alter column snapshot set not null,
    drop column summary,
    drop column severity,
    drop column check_ids,
    drop column acknowledged_at,
    drop column acknowledged_by,
    drop column resolved_by,
    drop column schedule_id,
    drop column policy,
    drop column round,
    drop column step,
    drop column paged,
    drop column stakeholders_due_at,
    drop column stakeholders_notified_at;

create index incident_target_due on incident (target_at) where target_at is not null;
create index incident_merged on incident (group_key) where merged_into is not null;
create index incident_uncovered on incident (id) where resolved_at is null and not covered;

alter table incident
    add constraint incident_that_is_over_waits_for_nothing
        check (resolved_at is null or num_nonnulls(escalate_at, target_at) = 0),
    add constraint merged_incident_is_over check (merged_into is null or resolved_at is not null);
