-- A verdict keeps the number that it judged.
alter table verdict
    add column measured_value  numeric,
    add column measured_points int,
    add check ((measured_value is null) = (measured_points is null));

alter table quality_check add column business_impact text;

-- What was called a condition is a rule now, in contracts as well.
update quality_check set kind = 'RULE' where kind = 'CONDITION';
update contract set source = regexp_replace(source, '(\ycheck:\s*)condition\y', '\1rule', 'g');
