#!/bin/sh
# metascraper@5.49.24, metascraper-date@5.49.24
#
# The date of an article is that of its last change, wherever the page tells both: a
# story of June 2025 that got a correction in January 2026 is a story of January 2026,
# and the first to report is no longer the first. The date of publication comes only when
# asked for under a name of its own. A page that says "June 2025" was published at noon
# on its first day; one that says 2025-06 has no date.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts metascraper@5.49.24 metascraper-date@5.49.24
cat >try.cjs <<'JS'
const { deepStrictEqual } = require('node:assert')
const metascraper = require('metascraper')
const metascraperDate = require('metascraper-date')
const dates = async (options, ...metas) => {
	const html = metas.map(([property, content]) => `<meta property="article:${property}" content="${content}">`)
	return metascraper([metascraperDate(options)])({ html: html.join(''), url: 'https://news.example.com/story' })
}
const same = (what, seen, expected) => {
	console.log(what, '=>', seen)
	deepStrictEqual({ ...seen }, expected)
}
const both = [
	['published_time', '2025-06-10'],
	['modified_time', '2026-01-02']
]
const changed = '2026-01-02T00:00:00.000Z'
;(async () => {
	same('both told', await dates(undefined, ...both), { date: changed })
	same('publication asked for', await dates({ datePublished: true }, ...both), {
		date: changed,
		datePublished: '2025-06-10T00:00:00.000Z'
	})
	same('June 2025', await dates(undefined, ['published_time', 'June 2025']), { date: '2025-06-01T12:00:00.000Z' })
	same('2025-06', await dates(undefined, ['published_time', '2025-06']), { date: null })
})()
JS
TZ=UTC node try.cjs
