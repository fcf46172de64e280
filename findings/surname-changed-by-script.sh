#!/bin/sh
# opencc-js@1.4.2
#
# A converter between traditional and simplified characters reads words, and a name may
# begin with one. Simplified, the surname 沈 (Shen) followed by 默 turns into 沉, which is
# no surname, and the given name 乾 into 干; before other characters 沈 stays. Written in
# traditional characters, the surnames 余, 岳 and 范 become 餘, 嶽 and 範.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund opencc-js@1.4.2
cat >try.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
import { Converter } from 'opencc-js'
const same = (what, seen, expected) => {
	console.log(what, '=>', seen)
	deepStrictEqual(seen, expected)
}
const simplified = Converter({ from: 't', to: 'cn' })
const traditional = Converter({ from: 'cn', to: 'tw' })
same('simplified', ['沈默', '沈樣本', '王乾'].map((name) => simplified(name)), ['沉默', '沈样本', '王干'])
same('traditional', ['余样本', '岳样本', '范样本'].map((name) => traditional(name)), ['餘樣本', '嶽樣本', '範樣本'])
JS
node try.mjs
