#!/bin/sh
# hyparquet-writer@0.17.0, hyparquet@1.33.0
#
# Whole numbers without a declared type become a column of 32 bits, whatever their
# size: a column of sums works until one passes 2,147,483,647, then the writing of
# the file is refused. With one fraction in the column all is double, and well.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund hyparquet-writer@0.17.0 hyparquet@1.33.0
cat >try.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
const same = (what, seen, expected) => {
	console.log(what, '=>', seen)
	deepStrictEqual(seen, expected)
}
import { parquetWriteBuffer } from 'hyparquet-writer'
import { parquetMetadata } from 'hyparquet'
const column = (data) => {
	try {
		return parquetMetadata(parquetWriteBuffer({ columnData: [{ name: 'sum', data }] })).schema[1].type
	} catch ({ message }) {
		return message
	}
}
same('two millions', column([200_000_000, 300_000_000]), 'INT32')
same('three billion', column([200_000_000, 3_000_000_000]), 'parquet expected int32 value, got 3000000000')
same('three billion beside a fraction', column([0.5, 3_000_000_000]), 'DOUBLE')
JS
node try.mjs
