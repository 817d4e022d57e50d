-- What a verdict follows from (the state of the warehouse, what was asked, of which period), and since when that is so. Null
-- where it may change without the data, or where it was read this time.
alter table verdict
    add column basis uuid,
    add column unchanged_since timestamptz;
