// npm run fuzz: asks a server of its own, on the real dataset, 20,000 things that make sense, nearly do, or none at all.
// `npm run fuzz -- 500 7` asks 500 with the seed 7. Ends with 1 where an answer is a 500, another than it should be, or took
// more than two seconds.
import fc from 'fast-check'
import { startSite } from '../browser/start.ts'
import { ask, findFault } from './ask.ts'
import { makeRequests, type Asked } from './request.ts'
import { readSurface } from './surface.ts'

const [count = 20_000, seed = 20261130] = process.argv.slice(2).map(Number)
const slowMs = 2000
const say = (line: string) => console.log(line)
const show = ({ method, url, headers, body }: Asked) =>
	`${method} ${url}${Object.entries(headers).map(([name, value]) => ` ${name}: ${value.slice(0, 60)}`)}${body && ` ${JSON.stringify(body.slice(0, 60))}`}`

type Row = Pick<Asked, 'kind' | 'made'> & { status: number }

/** How many requests of each kind, or made so, were answered with each status, and their share of these. */
function* tabulate(answers: Row[], by: 'kind' | 'made') {
	yield '\n' + by.padEnd(10) + 'status'.padStart(8) + 'answers'.padStart(9) + 'share'.padStart(8)
	for (const [name, all] of [...Map.groupBy(answers, (answer) => answer[by]), ['all', answers] as const])
		for (const [status, some] of [...Map.groupBy(all, ({ status }) => status)].toSorted(([a], [b]) => a - b)) {
			const share = `${((100 * some.length) / all.length).toFixed(1)}%`
			yield name.padEnd(10) + String(status).padStart(8) + String(some.length).padStart(9) + share.padStart(8)
		}
}

const { base, end } = await startSite()
try {
	const surface = await readSurface(base)
	say(`${surface.places.length} places, ${count} requests, seed ${seed}`)
	const asked = fc.sample(makeRequests(surface), { numRuns: count, seed })
	const answers: Row[] = []
	const took: { ms: number; what: string }[] = []
	const faults = new Set<string>()
	const add = (fault: string) => {
		if (faults.size < 200 && !faults.has(fault)) say(fault)
		faults.add(fault)
	}
	for (const one of asked) {
		try {
			const answer = await ask(base, one, 10 * slowMs)
			answers.push({ kind: one.kind, made: one.made, status: answer.status })
			took.push({ ms: answer.tookMs, what: show(one) })
			const fault = findFault(one, answer)
			if (fault) add(`${show(one)} ${fault}`)
			if (answer.tookMs > slowMs) add(`${show(one)} took ${Math.round(answer.tookMs)} ms`)
		} catch (error) {
			add(`${show(one)} has no answer: ${(error as Error).message}`)
		}
	}
	for (const by of ['kind', 'made'] as const) for (const line of tabulate(answers, by)) say(line)
	say('\nThe slowest')
	const slowest = took.toSorted((a, b) => b.ms - a.ms).slice(0, 10)
	for (const { ms, what } of slowest) say(`${String(Math.round(ms)).padStart(7)} ms  ${what}`)
	say(`\n${count} requests, ${faults.size} faults`)
	process.exitCode = faults.size ? 1 : 0
} finally {
	await end()
}
