#!/bin/sh
# words-to-numbers@1.5.1
#
# Spoken sums in press text. "One hundred and fifty million" comes out as
# 50,000,100 (the hundred is added after the million), "one point five billion"
# as NaN.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund words-to-numbers@1.5.1
cat >try.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
const same = (what, seen, expected) => {
	console.log(what, '=>', seen)
	deepStrictEqual(seen, expected)
}
import { createRequire } from 'node:module'
const { wordsToNumbers } = createRequire(import.meta.url)('words-to-numbers')
same('two hundred million', wordsToNumbers('two hundred million'), 200_000_000)
same('one hundred and fifty million', wordsToNumbers('one hundred and fifty million'), 50_000_100)
same('one point five billion', wordsToNumbers('one point five billion'), NaN)
same('one point five billion dollars', wordsToNumbers('one point five billion dollars'), 'NaN dollars')
JS
node try.mjs
