#!/bin/sh
# node@24.21.0, better-sqlite3@13.2.0
#
# backup() on a connection that stands inside a read transaction copies what that
# transaction sees, not what the file holds: rows committed since by others are
# not in the copy, and nothing tells so. (SQLite's own text speaks of a source
# that changes meanwhile, and restarts.)
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund node@24.21.0 better-sqlite3@13.2.0
cat >try.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
const same = (what, seen, expected) => {
	console.log(what, '=>', seen)
	deepStrictEqual(seen, expected)
}
import { createRequire } from 'node:module'
const Database = createRequire(import.meta.url)('better-sqlite3')
const writer = new Database('live.db')
writer.pragma('journal_mode = WAL')
writer.exec('CREATE TABLE move (id INTEGER PRIMARY KEY); INSERT INTO move VALUES (1)')
const reader = new Database('live.db')
const copied = async (name) => {
	await reader.backup(name)
	return new Database(name).prepare('SELECT count(*) FROM move').pluck().get()
}
reader.exec('BEGIN')
reader.prepare('SELECT count(*) FROM move').get()
writer.exec('INSERT INTO move VALUES (2), (3)')
same('rows in the file', writer.prepare('SELECT count(*) FROM move').pluck().get(), 3)
same('rows copied inside a read', await copied('inside.db'), 1)
reader.exec('COMMIT')
same('rows copied after it', await copied('after.db'), 3)
JS
PATH="$PWD/node_modules/node/bin:$PATH" node try.mjs
