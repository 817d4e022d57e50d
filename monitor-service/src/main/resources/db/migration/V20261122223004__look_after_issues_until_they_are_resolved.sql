-- An issue was looked at for a week after its deadline only; one that lasted longer was open for ever, and its pipeline had
-- no other deadline. Those are looked at again.
update deadline set look_at = due_at where period_start is null and met_at is null and look_at is null;

-- What was wrong with a pipeline since an issue began is asked whenever an issue is looked at; the index of what is open
-- now is a part of this one.
create index on alert (component, resolved_at);
drop index alert_component_idx;

-- What oncall has refused within a day is asked in every round of the watch.
create index on alert_event (refused_at) where refused_at is not null;
