// npm run fuzz: asks a server of its own, on the real dataset, 20,000 things that make sense, nearly do, or none at all.
// `npm run fuzz -- 500 7` asks 500 with the seed 7. Ends with 1 where an answer is a 500, another than it should be, or took
// more than two seconds.
import fc from 'fast-check'
import { startSite } from '../browser/site.ts'
import { ask, findFault } from './ask.ts'
import { makeRequests, type Asked } from './request.ts'
import { readSurface } from './surface.ts'

const [count = 20_000, seed = 20261130] = process.argv.slice(2).map(Number)
const slowMs = 2000
const say = (line: string) => console.log(line)
const show = ({ method, url, headers, body }: Asked) =>
	`${method} ${url}${Object.entries(headers).map(([name, value]) => ` ${name}: ${value.slice(0, 60)}`)}${body && ` ${JSON.stringify(body.slice(0, 60))}`}`

const { base, end } = await startSite()
try {
	const surface = await readSurface(base)
	say(`${surface.places.length} places, ${count} requests, seed ${seed}`)
	const asked = fc.sample(makeRequests(surface), { numRuns: count, seed })
	const statuses = new Map<string, number>()
	const took: { ms: number; what: string }[] = []
	const faults = new Set<string>()
	const add = (fault: string) => {
		if (faults.size < 200 && !faults.has(fault)) say(fault)
		faults.add(fault)
	}
	for (const one of asked) {
		try {
			const answer = await ask(base, one, 10 * slowMs)
			const key = `${one.kind} ${answer.status}`
			statuses.set(key, (statuses.get(key) ?? 0) + 1)
			took.push({ ms: answer.tookMs, what: show(one) })
			const fault = findFault(one, answer)
			if (fault) add(`${show(one)} ${fault}`)
			if (answer.tookMs > slowMs) add(`${show(one)} took ${Math.round(answer.tookMs)} ms`)
		} catch (error) {
			add(`${show(one)} has no answer: ${(error as Error).message}`)
		}
	}
	say('\nAnswers')
	for (const [key, n] of [...statuses].toSorted(([a], [b]) => (a < b ? -1 : 1))) say(`${String(n).padStart(7)}  ${key}`)
	say('\nThe slowest')
	const slowest = took.toSorted((a, b) => b.ms - a.ms).slice(0, 10)
	for (const { ms, what } of slowest) say(`${String(Math.round(ms)).padStart(7)} ms  ${what}`)
	say(`\n${count} requests, ${faults.size} faults`)
	process.exitCode = faults.size ? 1 : 0
} finally {
	end()
}
