#!/bin/sh
# tableschema@1.12.6
#
# Types guessed from a CSV file of labs: a column of headcounts that lie between a
# thousand and three thousand becomes a column of years, and `10,20` a place on the globe.
# Nothing in the header or the other columns speaks for either. The same heads one by
# one, 770 and 4500, are whole numbers.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund tableschema@1.12.6
cat >try.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
import tableschema from 'tableschema'
const typesOf = (headers, rows) => {
	const schema = new tableschema.Schema()
	schema.infer(rows, { headers })
	return Object.fromEntries(schema.descriptor.fields.map((field) => [field.name, field.type]))
}
const same = (what, seen, expected) => {
	console.log(what, '=>', seen)
	deepStrictEqual(seen, expected)
}
const headers = ['lab', 'headcount', 'range']
same('1900 and 2000', typesOf(headers, [['Alpha', '1900', '10,20'], ['Beta', '2000', '15,30']]), {
	lab: 'string',
	headcount: 'year',
	range: 'geopoint'
})
same('770 and 4500', typesOf(['headcount'], [['770'], ['4500']]), { headcount: 'integer' })
JS
node try.mjs
