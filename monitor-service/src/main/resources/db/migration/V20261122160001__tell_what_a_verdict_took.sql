-- What was read for a verdict, and with how many other checks that was shared. Null when nothing was read for it.
alter table verdict
    add column rows_read  bigint,
    add column pages_read bigint,
    add column shared_by  int;
