-- A person may end an incident while checks fail. When it was not over, these alerts go on.
alter table alert add column overruled boolean not null default false;
