#!/bin/sh
# @citation-js/core@0.9.0, @citation-js/plugin-bibtex@0.9.0
#
# CSL to BibTeX. An author and a title in Chinese are gone: the author is written
# as a lone comma, of the title only the spaces stay, without a warning; read back,
# the author has no name. BibLaTeX, which is Unicode, loses them too.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @citation-js/core@0.9.0 @citation-js/plugin-bibtex@0.9.0
cat >try.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
const same = (what, seen, expected) => {
	console.log(what, '=>', seen)
	deepStrictEqual(seen, expected)
}
import { createRequire } from 'node:module'
const require = createRequire(import.meta.url)
const { Cite } = require('@citation-js/core')
require('@citation-js/plugin-bibtex')
const record = { id: 'x', type: 'dataset', title: '示例 Moves', author: [{ family: '欧阳', given: '示例' }], issued: { 'date-parts': [[2025, 8]] } }
for (const format of ['bibtex', 'biblatex']) {
	const text = new Cite(record).format(format)
	same(`${format} author`, text.match(/author = (.*)/)[1], '{, },')
	same(`${format} title`, text.match(/title = (.*)/)[1], '{ {Moves}},')
}
JS
node try.mjs
