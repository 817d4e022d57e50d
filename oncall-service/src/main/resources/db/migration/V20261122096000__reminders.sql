-- Whoever has an incident is reminded of what is left to do, by the same outbox as pages.
alter table page drop constraint page_purpose_check;
alter table page add constraint page_purpose_check check (purpose in ('INCIDENT', 'STAKEHOLDER', 'REMINDER'));
