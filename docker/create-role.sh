#!/bin/sh
# Run once by the PostgreSQL image, when the database is made. The servers own their database and are no superusers; the
# superuser has no password, so that it signs in from inside the container alone:
#   docker compose exec --user postgres database psql
set -eu
psql -v ON_ERROR_STOP=1 -v password="$POSTGRES_PASSWORD" <<'SQL'
create role watchfloor login nosuperuser nocreatedb nocreaterole password :'password';
create database watchfloor owner watchfloor;
\connect watchfloor
alter schema public owner to watchfloor;
alter role postgres password null;
SQL
