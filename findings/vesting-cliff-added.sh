#!/bin/sh
# parse-duration@2.1.9
#
# A term with its cliff, "4 years with 1 year cliff", is one span of four years.
# parse-duration adds up every amount it meets and passes over the words between:
# it answers five years, and the upper end alone for a range ("3-4 years").
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund parse-duration@2.1.9
cat >try.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
const same = (what, seen, expected) => {
	console.log(what, '=>', seen)
	deepStrictEqual(seen, expected)
}
import parse from 'parse-duration'
const years = (text) => Math.round(parse(text) / (365.25 * 86_400_000))
same('4 years with 1 year cliff', years('4 years with 1 year cliff'), 5)
same('4 years, cliff of 12 months', years('4 years, cliff of 12 months'), 5)
same('3-4 years', years('3-4 years'), 4)
JS
node try.mjs
