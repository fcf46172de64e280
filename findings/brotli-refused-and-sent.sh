#!/bin/sh
# @fastify/accept-negotiator@2.1.2
#
# By RFC 9110 (12.5.3) `*` stands for the codings not named. `br;q=0, *` refuses
# br and takes any other; the negotiator answers br all the same.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @fastify/accept-negotiator@2.1.2
cat >try.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
const same = (what, seen, expected) => {
	console.log(what, '=>', seen)
	deepStrictEqual(seen, expected)
}
import { createRequire } from 'node:module'
const { Negotiator } = createRequire(import.meta.url)('@fastify/accept-negotiator')
const best = (header) => new Negotiator({ supportedValues: ['br', 'gzip', 'identity'] }).negotiate(header)
same('br;q=0, gzip', best('br;q=0, gzip'), 'gzip')
same('br;q=0, *', best('br;q=0, *'), 'br')
JS
node try.mjs
