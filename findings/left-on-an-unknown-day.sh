#!/bin/sh
# wikibase-sdk@11.6.6
#
# Wikidata tells "ended, nobody knows when" (somevalue) from "has not ended"
# (novalue). Simplified, both are an empty list: who left on an unknown day looks
# like who never left. A year becomes its first of January at midnight unless
# another converter of times is asked for.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund wikibase-sdk@11.6.6
cat >try.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
const same = (what, seen, expected) => {
	console.log(what, '=>', seen)
	deepStrictEqual(seen, expected)
}
import { simplifyPropertyClaims } from 'wikibase-sdk'
const claim = (snak) => ({
	id: 'Q1$1',
	type: 'statement',
	rank: 'normal',
	mainsnak: { property: 'P582', datatype: 'time', ...snak }
})
const year = { time: '+2025-00-00T00:00:00Z', precision: 9, timezone: 0, before: 0, after: 0, calendarmodel: 'http://www.wikidata.org/entity/Q1985727' }
const dated = claim({ snaktype: 'value', datavalue: { type: 'time', value: year } })
same('ended, day unknown', simplifyPropertyClaims([claim({ snaktype: 'somevalue' })]), [])
same('not ended', simplifyPropertyClaims([claim({ snaktype: 'novalue' })]), [])
same('ended in 2025', simplifyPropertyClaims([dated]), ['2025-01-01T00:00:00.000Z'])
same('ended in 2025, simple-day', simplifyPropertyClaims([dated], { timeConverter: 'simple-day' }), ['2025'])
JS
node try.mjs
