-- Checks hear of numbers that others tell.
alter table quality_check add column hears text;
create index on quality_check (hears) where hears is not null;

-- What a number is about, where that is not said with it: the period of its run, once that is known.
alter table pushed_metric add column about text;
update pushed_metric set about = period;
create index on pushed_metric (source) where about is null or about <> period;
