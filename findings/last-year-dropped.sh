#!/bin/sh
# chrono-node@2.10.3
#
# Chinese dates of the kind records have. 去年8月 (August of last year) is read as
# "年8月" of the year of reference: the word for "last" falls off. A month without
# a day takes the day of the day of reference (English takes the first), and
# the traditional reader takes 二〇二五年 for the year 25.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund chrono-node@2.10.3
cat >try.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
const same = (what, seen, expected) => {
	console.log(what, '=>', seen)
	deepStrictEqual(seen, expected)
}
import * as chrono from 'chrono-node'
const reference = new Date('2026-06-30T12:00:00Z')
const read = (parser, text) =>
	parser.parse(text, reference).map(({ text, start }) => [text, start.get('year'), start.get('month'), start.get('day')])
same('去年8月', read(chrono.zh.hans, '去年8月'), [['年8月', 2026, 8, 30]])
same('2025年8月', read(chrono.zh.hans, '2025年8月'), [['2025年8月', 2025, 8, 30]])
same('August 2025', read(chrono, 'August 2025'), [['August 2025', 2025, 8, 1]])
same('二〇二五年八月, simplified', read(chrono.zh.hans, '二〇二五年八月'), [['二〇二五年八月', 2025, 8, 30]])
same('二〇二五年八月, traditional', read(chrono.zh.hant, '二〇二五年八月'), [['二五年八月', 25, 8, 30]])
JS
PATH="$PWD/node_modules/node/bin:$PATH" node try.mjs
