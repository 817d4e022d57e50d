-- What a contract says, in short: whoever has read it once need not read it again until this changes.
alter table contract add column digest text not null generated always as (md5(source)) stored;

-- All due checks of a contract are claimed together, so that they share their scans.
create index on quality_check (contract_id);
