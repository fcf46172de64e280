// 2,000 requests, seeded, over all that the server answers: no 500, each refusal a problem or a page that says why. Speed,
// and ten times as many, are asked by `npm run fuzz`.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { startOwnSite } from '../browser/site.ts'
import { ask, findFault } from '../fuzz/ask.ts'
import { makeRequests } from '../fuzz/request.ts'
import { readSurface } from '../fuzz/surface.ts'

const count = 2000
const seed = 20261130
/** Asked at once. */
const lanes = 4
/** Longest that an answer is waited for, ms. */
const longest = 60_000

test(`${count} requests of all sorts are answered as they should be`, async () => {
	const { base, end } = await startOwnSite()
	try {
		const asked = fc.sample(makeRequests(await readSurface(base)), { numRuns: count, seed })
		const faults: string[] = []
		const statuses = new Set<number>()
		const next = asked.values()
		await Promise.all(
			Array.from({ length: lanes }, async () => {
				for (const one of next) {
					const answer = await ask(base, one, longest)
					statuses.add(answer.status)
					const fault = findFault(one, answer)
					if (fault) faults.push(`${one.method} ${one.url} ${JSON.stringify(one.headers)} ${fault}`)
				}
			})
		)
		expect(faults).toEqual([])
		expect([...statuses]).toEqual(expect.arrayContaining([200, 307, 400, 404, 405]))
	} finally {
		await end()
	}
}, 300_000)
