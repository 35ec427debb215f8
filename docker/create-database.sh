#!/bin/sh
# Run once, when the database is made: the service gets a role that is no superuser.
set -eu
psql -v ON_ERROR_STOP=1 -U postgres -d postgres <<'SQL'
\getenv password POSTGRES_PASSWORD
CREATE ROLE advisor LOGIN PASSWORD :'password';
CREATE DATABASE advisor OWNER advisor;
SQL
