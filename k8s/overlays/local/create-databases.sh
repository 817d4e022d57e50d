#!/bin/sh
# Run once by the image of PostgreSQL, when its volume is empty: a database and a role of its own for each service, and the
# demo warehouse with a role that only reads (demo/warehouse/schema.sql says what it may read).
set -eu

create() {
    psql --set ON_ERROR_STOP=1 --set name="$1" --set password="$2" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
SQL
}

create ownership "$OWNERSHIP_PASSWORD"
create oncall "$ONCALL_PASSWORD"
create runbook "$RUNBOOK_PASSWORD"
create monitor "$MONITOR_PASSWORD"

createdb warehouse
psql --set ON_ERROR_STOP=1 --set password="$READER_PASSWORD" <<'SQL'
create role monitor_reader login password :'password';
SQL
