#!/bin/sh
# edtf@4.11.1
#
# EDTF has spring (2025-21) and the first quarter (2025-33) as two things. This
# library gives both the same bounds, 1 January to 31 March, so that somebody who
# left "in spring 2025" left before April. And a year covers its months but
# does not include them.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund edtf@4.11.1
cat >try.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
const same = (what, seen, expected) => {
	console.log(what, '=>', seen)
	deepStrictEqual(seen, expected)
}
import edtf from 'edtf'
const bounds = (text) => [edtf(text).min, edtf(text).max].map((time) => new Date(time).toISOString().slice(0, 10))
same('first quarter', bounds('2025-33'), ['2025-01-01', '2025-03-31'])
same('spring', bounds('2025-21'), ['2025-01-01', '2025-03-31'])
same('autumn', bounds('2025-23'), ['2025-07-01', '2025-09-30'])
same('a year covers its month', edtf('2025').covers(edtf('2025-08')), true)
same('a year includes its month', edtf('2025').includes(edtf('2025-08')), false)
JS
node try.mjs
