-- Looking back: post-mortems, what follows from them, and what is measured.

-- The first answer, which a snapshot forgets when the incident is called anew.
alter table incident
    add column acknowledged_at timestamptz,
    add column acknowledged_by text;

update incident
set acknowledged_at = first.at,
    acknowledged_by = first.actor
from (select distinct on (incident_id) incident_id, at, actor
      from timeline
      where kind in ('ACKNOWLEDGED', 'SNOOZED', 'MITIGATED')
      order by incident_id, at, id) as first
where first.incident_id = incident.id;

-- Where the timeline does not tell, the snapshot may.
update incident
set acknowledged_at = cast(answer ->> 'since' as timestamptz),
    acknowledged_by = answer ->> 'by'
from (select id, case state ->> 'is' when 'acknowledged' then state else state -> 'answered' end as answer
      from (select id, cast(snapshot as jsonb) -> 'state' as state from incident) as told) as answered
where answered.id = incident.id
  and incident.acknowledged_at is null;

-- Incidents that were alike are looked for by group, too.
create index incident_of_group on incident (group_key, detected_at desc);
create index page_sent on page (sent_at) where state = 'SENT';

create table postmortem (
    id          uuid        primary key,
    incident_id uuid        not null unique references incident,
    required    boolean     not null,
    created_at  timestamptz not null,
    due_at      timestamptz not null,
    state       text        not null check (state in ('DRAFT', 'REVIEW', 'PUBLISHED')),
    moved_at    timestamptz,
    moved_by    text,
    constraint draft_was_moved_by_nobody check (
        num_nonnulls(moved_at, moved_by) = case when state = 'DRAFT' then 0 else 2 end)
);

create index postmortem_due on postmortem (due_at, id) where state <> 'PUBLISHED';
create index postmortem_newest on postmortem (created_at desc, id desc);

-- Sections that a person has edited or confirmed. The others are drafted anew whenever somebody reads them.
create table postmortem_section (
    id            uuid        primary key,
    postmortem_id uuid        not null references postmortem,
    key           text        not null,
    text          text        not null check (length(text) <= 20000),
    evidence      text        not null check (evidence is json array),
    edited_at     timestamptz,
    edited_by     text,
    confirmed_at  timestamptz,
    confirmed_by  text,
    constraint one_section_per_key unique (postmortem_id, key),
    constraint edited_by_somebody check ((edited_at is null) = (edited_by is null)),
    constraint confirmed_by_somebody check ((confirmed_at is null) = (confirmed_by is null))
);

create table action_item (
    id          uuid        primary key,
    incident_id uuid        not null references incident,
    title       text        not null check (length(title) between 1 and 200),
    owner       text        not null,
    due_on      date        not null,
    link        text        check (length(link) <= 2000),
    created_at  timestamptz not null,
    state       text        not null check (state in ('OPEN', 'DONE', 'DROPPED')),
    closed_at   timestamptz,
    closed_by   text,
    reason      text,
    constraint same_action_stands_there_once unique (incident_id, title),
    constraint closed_by_somebody check (
        num_nonnulls(closed_at, closed_by) = case when state = 'OPEN' then 0 else 2 end),
    constraint dropped_for_a_reason check ((state = 'DROPPED') = (reason is not null))
);

create index action_item_open on action_item (due_on, id) where state = 'OPEN';
