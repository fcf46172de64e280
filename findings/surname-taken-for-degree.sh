#!/bin/sh
# humanparser@2.7.0
#
# A name of two words whose second is Ma has no surname: the parser takes it for
# the degree of master, though no degree stands alone behind a first name and nothing
# else is left to be the surname.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund humanparser@2.7.0
cat >try.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
const same = (what, seen, expected) => {
	console.log(what, '=>', seen)
	deepStrictEqual(seen, expected)
}
import { createRequire } from 'node:module'
const { parseName } = createRequire(import.meta.url)('humanparser')
same('Beispiel Wei', parseName('Beispiel Wei'), { firstName: 'Beispiel', lastName: 'Wei', fullName: 'Beispiel Wei' })
same('Beispiel Ma', parseName('Beispiel Ma'), { suffix: 'Ma', firstName: 'Beispiel', lastName: '', fullName: 'Beispiel Ma' })
JS
node try.mjs
