#!/bin/sh
# @extractus/feed-extractor@8.0.3
#
# Atom feeds have links by relation. The extractor takes the first one, whatever
# it is for: the feed's link is the feed itself where rel="self" stands first (as
# many generators write it), an entry's link is its source where rel="related" does.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @extractus/feed-extractor@8.0.3
cat >try.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
const same = (what, seen, expected) => {
	console.log(what, '=>', seen)
	deepStrictEqual(seen, expected)
}
import { extractFromXml } from '@extractus/feed-extractor'
const link = (rel, href) => `<link rel="${rel}" href="https://site.example/${href}"/>`
const feed = (head, entry) => extractFromXml(
	`<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>tag:site.example,2026:f</id><updated>2026-06-01T00:00:00Z</updated>${head}` +
	`<entry><title>E</title><id>tag:site.example,2026:1</id><updated>2026-06-02T00:00:00Z</updated>${entry}</entry></feed>`)
const selfFirst = feed(link('self', 'f.atom') + link('alternate', 'f'), link('related', 'source') + link('alternate', 'entry'))
const alternateFirst = feed(link('alternate', 'f') + link('self', 'f.atom'), link('alternate', 'entry') + link('related', 'source'))
same('self first', [selfFirst.link, selfFirst.entries[0].link], ['https://site.example/f.atom', 'https://site.example/source'])
same('alternate first', [alternateFirst.link, alternateFirst.entries[0].link], ['https://site.example/f', 'https://site.example/entry'])
JS
node try.mjs
