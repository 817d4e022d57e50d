-- To which periods of a table nobody is held: they are no base to compare with, which is asked with every evaluation.
create index on deadline (check_id) where state = 'EXCUSED';
create index on deadline_rule ((warehouse || '.' || dataset));
