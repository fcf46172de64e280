#!/bin/sh
# any-date-parser@2.2.4
#
# A date known to the month, 2025-08 (ISO 8601), is read as the eighth day of no
# month. 2025-08-00, which catalogues write for "day not known", becomes the
# eighth of May 2000. Neither is refused.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund any-date-parser@2.2.4
cat >try.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
const same = (what, seen, expected) => {
	console.log(what, '=>', seen)
	deepStrictEqual(seen, expected)
}
import parser from 'any-date-parser'
const read = (text) => parser.attempt(text)
same('Aug 2025', read('Aug 2025'), { year: 2025, month: 8 })
same('2025-08', read('2025-08'), { year: 2025, day: 8 })
same('08/2025', read('08/2025'), { year: 2025, day: 8 })
same('2025-08-00', read('2025-08-00'), { month: 5, day: 8, year: 2000 })
JS
node try.mjs
