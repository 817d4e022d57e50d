-- The smallest id of things that happen at a time: ids carry it.
create function smallest_id(at timestamptz) returns uuid
    language sql immutable strict parallel safe
    return cast(lpad(to_hex(cast(floor(extract(epoch from at) * 1000) as bigint)), 12, '0') || repeat('0', 20) as uuid);

create index on check_period (at);
create index on run (last_event_at);
create index on pushed_metric (told_at);
