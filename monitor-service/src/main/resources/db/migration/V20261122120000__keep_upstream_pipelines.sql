-- From which pipelines' output a pipeline is built, as its contract says. Deadlines and alerts go by it.
create table pipeline_upstream (
    contract_id text not null references contract,
    pipeline_id text not null,
    upstream_id text not null,
    primary key (contract_id, upstream_id)
);
create index on pipeline_upstream (pipeline_id);
