-- Rounds in which somebody looks for checks that are not evaluated; whoever moves `next_at` makes the round.
create table watch_round (
    one     boolean     primary key default true check (one),
    next_at timestamptz not null
);
insert into watch_round (next_at) values ('2000-01-01T00:00:00Z');
