-- What runs tell beside their state: what made them, and why they failed; and what their jobs read and write.

alter table run
    add column parent_run text,
    add column parent_job text,
    add column engine     text,
    add column streaming  boolean not null default false,
    add column skewed     boolean not null default false,
    add column cause      text;
create index on run (job, nominal_start) where nominal_start is not null;
create index on run (parent_run) where parent_run is not null;

create table job_edge (
    job     text        not null,
    role    text        not null check (role in ('READS', 'WRITES')),
    dataset text        not null,
    seen_at timestamptz not null,
    primary key (job, role, dataset)
);
create index on job_edge (dataset, role);
