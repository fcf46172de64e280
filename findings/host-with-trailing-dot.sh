#!/bin/sh
# datapackage@1.1.10
#
# A column of format `uri` refuses an address whose host ends in a dot, the form of
# a fully qualified name (RFC 3986, 3.2.2), that news sites do answer to; the same
# address without the dot is taken. One such source makes a whole package invalid.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund datapackage@1.1.10
cat >try.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
const same = (what, seen, expected) => {
	console.log(what, '=>', seen)
	deepStrictEqual(seen, expected)
}
import { createRequire } from 'node:module'
const { Schema } = createRequire(import.meta.url)('tableschema')
const schema = await Schema.load({ fields: [{ name: 'url', type: 'string', format: 'uri' }] })
const read = (url) => {
	try {
		return schema.castRow([url])[0]
	} catch ({ errors, message }) {
		return (errors?.[0] ?? { message }).message
	}
}
same('without', read('https://news.example/a'), 'https://news.example/a')
same('with', read('https://news.example./a'), 'The value "https://news.example./a" in column "url" is not type "string" and format "uri"')
JS
node try.mjs
