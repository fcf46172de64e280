#!/bin/sh
# numeral@2.0.6
#
# numeral reads the abbreviation that it writes itself, "200m". With the capital
# letter that the trade writes, "$200M", the unit is dropped without a word and
# the sum is a million times too small. "1.2T" likewise.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund numeral@2.0.6
cat >try.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
const same = (what, seen, expected) => {
	console.log(what, '=>', seen)
	deepStrictEqual(seen, expected)
}
import { createRequire } from 'node:module'
const numeral = createRequire(import.meta.url)('numeral')
same('$200m', numeral('$200m').value(), 200_000_000)
same('$200M', numeral('$200M').value(), 200)
same('$1.5B', numeral('$1.5B').value(), 1.5)
same('1.2t', numeral('1.2t').value(), 1.2e12)
same('1.2T', numeral('1.2T').value(), 1.2)
JS
node try.mjs
