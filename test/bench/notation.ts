// How fast the reader is on one core: readings a second over the fixture's phrases, the slowest phrase, and the time per
// letter of texts of the greatest length, which tells whether time is linear. `node test/bench/notation.ts`
import { readFileSync } from 'node:fs'
import { longestText, parseNotation } from '../../server/domain/offers/notation/index.ts'

const rows = readFileSync(new URL('../fixtures/notations.tsv', import.meta.url), 'utf8')
	.trim()
	.split('\n')
	.slice(1)
const texts = rows.map((line) => line.split('\t')[1] ?? '')

/** Microseconds for one reading, the least of several rounds. */
function timeReading(text: string, count = 20, rounds = 15): number {
	let least = Infinity
	for (let round = 0; round < rounds; round++) {
		const start = performance.now()
		for (let i = 0; i < count; i++) parseNotation(text)
		least = Math.min(least, ((performance.now() - start) / count) * 1000)
	}
	return least
}

for (let i = 0; i < 100; i++) texts.forEach(parseNotation)
const start = performance.now()
let count = 0
while (performance.now() - start < 2000) {
	texts.forEach(parseNotation)
	count += texts.length
}
const perSecond = Math.round((count / (performance.now() - start)) * 1000)
console.log(`${perSecond.toLocaleString('en-US')} readings a second, phrases of the fixture, one core`)

const slowest = texts.map((text) => ({ text, time: timeReading(text) })).toSorted((a, b) => b.time - a.time)
for (const { text, time } of slowest.slice(0, 3)) console.log(`${time.toFixed(1)} µs  ${text}`)

const stretched = [
	...texts,
	'$',
	'1,',
	'$1–',
	'万',
	'over ',
	'(€1',
	'数',
	'a ',
	'nine- to ',
	' - ',
	'x',
	'1.',
	'million '
]
const slow = stretched.map((text) => {
	const whole = text.repeat(Math.ceil(longestText / text.length)).slice(0, longestText)
	const half = timeReading(whole.slice(0, longestText / 2), 2, 5)
	return { text, time: timeReading(whole, 2, 5), half }
})
const [worst] = slow.toSorted((a, b) => b.time - a.time)
if (worst)
	console.log(
		`${worst.time.toFixed(0)} µs for ${longestText} letters (${worst.half.toFixed(0)} µs for half of them)  "${worst.text}" repeated`
	)
