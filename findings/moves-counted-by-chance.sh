#!/bin/sh
# drizzle-orm@0.45.4, sql.js@1.13.0
#
# In a select of one table drizzle writes the columns within an `sql` field without
# their table. A subquery that counts the moves of each lab then compares two columns
# of the moves with each other: no error, other counts. The same field in a select
# with a join, whatever is joined, is written in full and counts right.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund drizzle-orm@0.45.4 sql.js@1.13.0
cat >try.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
import { eq, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/sql-js'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import initSqlJs from 'sql.js'
const same = (what, seen, expected) => {
	console.log(what, '=>', seen)
	deepStrictEqual(seen, expected)
}
const labs = sqliteTable('labs', { id: integer().primaryKey(), name: text() })
const moves = sqliteTable('moves', { id: integer().primaryKey(), lab: integer() })
const { Database } = await initSqlJs()
const file = new Database()
file.run(`create table labs (id integer primary key, name text);
	create table moves (id integer primary key, lab integer);
	insert into labs values (1, 'Alpha'), (2, 'Beta');
	insert into moves values (1, 2), (2, 2), (3, 1), (4, 2)`)
const db = drizzle(file)
const count = sql`(select count(*) from ${moves} where ${moves.lab} = ${labs.id})`
const alone = db.select({ name: labs.name, count }).from(labs)
const joined = db.select({ name: labs.name, count }).from(labs).leftJoin(moves, eq(moves.id, 0))
same('written', alone.toSQL().sql, 'select "name", (select count(*) from "moves" where "lab" = "id") from "labs"')
same('one table', alone.all(), [{ name: 'Alpha', count: 1 }, { name: 'Beta', count: 1 }])
same('with a join of nothing', joined.all(), [{ name: 'Alpha', count: 1 }, { name: 'Beta', count: 3 }])
JS
node try.mjs
