-- Who reads which warehouse at the moment, over all replicas, and how much of it has been read on each day.

-- The oldest tickets of a warehouse are those that read; the others wait. A ticket counts for as long as its replica
-- lives, which shows by a lock that the replica's connection holds.
create table warehouse_ticket (
    id        bigint generated always as identity primary key,
    warehouse text not null,
    replica   int  not null
);
create index on warehouse_ticket (warehouse, id);

-- A day is one in the zone of the warehouse.
create table warehouse_budget (
    warehouse text    not null,
    day       date    not null,
    pages     bigint  not null,
    refused   bigint  not null,
    alerting  boolean not null,
    primary key (warehouse, day)
);
create index on warehouse_budget (warehouse) where alerting;
