#!/bin/sh
# feed@6.0.0
#
# RFC 4287 (4.2.2) requires `term` of every atom:category. A category given by its
# name, the one field that the same call needs for RSS and JSON, is written with
# `label` alone: the Atom feed does not validate, the other two are right.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund feed@6.0.0
cat >try.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
const same = (what, seen, expected) => {
	console.log(what, '=>', seen)
	deepStrictEqual(seen, expected)
}
import { Feed } from 'feed'
const feed = new Feed({ title: 'T', id: 'tag:site.example,2026:f', link: 'https://site.example/', copyright: '' })
feed.addItem({ title: 'E', id: 'tag:site.example,2026:1', link: 'https://site.example/e', date: new Date('2026-06-02T00:00:00Z'), category: [{ name: 'move' }] })
same('Atom', feed.atom1().match(/<category.*>/)[0], '<category label="move"/>')
same('RSS', feed.rss2().match(/<category.*>/)[0], '<category>move</category>')
same('JSON', JSON.parse(feed.json1()).items[0].tags, ['move'])
JS
node try.mjs
