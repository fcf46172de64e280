#!/bin/sh
# nzh@1.0.14
#
# Two million is written 两百万 more often than 二百万. nzh decodes the second and
# answers 0, not an error, for the first; a year written in digits, 二〇二五, loses
# its zero and becomes 225.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund nzh@1.0.14
cat >try.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
const same = (what, seen, expected) => {
	console.log(what, '=>', seen)
	deepStrictEqual(seen, expected)
}
import { createRequire } from 'node:module'
const { cn } = createRequire(import.meta.url)('nzh')
same('二百万', Number(cn.decodeS('二百万')), 2_000_000)
same('两百万', Number(cn.decodeS('两百万')), 0)
same('二〇二五', Number(cn.decodeS('二〇二五')), 225)
JS
node try.mjs
