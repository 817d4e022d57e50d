-- What each segment of a period has, as JSON: a period is known with all of its segments or not at all.
alter table period_fact
    add column parts text,
    drop constraint period_fact_check,
    add check (num_nonnulls(quantity, moment, odd, parts) <= 1);
