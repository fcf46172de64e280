// Both clocks, and what narrows, on every list, figure and record: figures count what the lists hold, careers are those of the day.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { openDb } from '../../db/open.ts'
import { buildRow, importRows } from '../builders.ts'
import { buildTestApp } from '../helpers.ts'

let app: FastifyInstance
beforeAll(async () => {
	app = await buildTestApp()
})
afterAll(() => app.close())

const ask = async (url: string, of = app) => (await of.inject(`/api/v1${url}`)).json()

test.for([
	'asOf=2023-11-16',
	'asOf=2024&lab=openai',
	'knownAt=2025-06-15',
	'asOf=2025&knownAt=2024-06&kind=founding',
	'labKind=university&since=2024',
	'country=CN,FR&until=2025',
	'q=chief+scientist',
	'q=research&since=2024&lab=meta&knownAt=2025-12'
])('%s: flows, trend, exports and the list hold the same moves', async (query) => {
	const [flows, trend, list, metadata] = await Promise.all([
		ask(`/flows?${query}`),
		ask(`/trends/moves?by=year&${query}`),
		ask(`/moves?${query}`),
		ask(`/flows.metadata.json?${query}`)
	])
	const csv = (await app.inject(`/api/v1/flows.csv?${query}`)).body.trim().split('\r\n').slice(1)
	const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0)
	expect(flows.n).toBeGreaterThan(5)
	expect({
		list: list.total - flows.leftOut.inside,
		links: sum(flows.links.map((link: { count: number }) => link.count)),
		csv: sum(csv.map((line) => Number(line.split(',').at(-2)))),
		trend: sum([...trend.periods, ...trend.coarser].map((slot: { moves: number }) => slot.moves)),
		sources: metadata.sources.length
	}).toEqual({ list: flows.n, links: flows.n, csv: flows.n, trend: flows.n, sources: flows.sourceCount })
	const params = new URLSearchParams(query)
	expect([flows.asOf, flows.knownAt]).toEqual([params.get('asOf'), params.get('knownAt')])
})

test('a pair is counted at the clocks, and says so', async () => {
	const [now, then] = [await ask('/flows/openai/meta'), await ask('/flows/openai/meta?knownAt=2025-06-30')]
	expect(then.forward).toBeLessThan(now.forward)
	expect([then.forwardMoves.length, then.coverageEnd, then.knownAt]).toEqual([then.forward, '2025-06-30', '2025-06-30'])
	expect(then.sentence).toContain(
		`n = ${then.n} moves, all dates, confirmed or reported, as published by 30 June 2025.`
	)
	const { citation } = await ask('/flows/openai/meta.metadata.json?knownAt=2025-06-30')
	expect(citation).toContain('covering reports up to 2025-06-30.')
})

test('moves of undated pages are known by no day, and told apart', async () => {
	const [all, known] = [await ask('/flows'), await ask('/flows?knownAt=2030')]
	expect([all.leftOut.undated, known.leftOut.undated + known.n]).toEqual([0, all.n])
	expect(known.leftOut.undated).toBeGreaterThan(0)
})

test('a lab at an earlier day has the people and the counts of that day', async () => {
	const [now, then] = [await ask('/labs/openai'), await ask('/labs/openai?asOf=2023-11-16')]
	const roster = await ask('/labs/openai/roster?asOf=2023-11-16')
	const joined = await ask('/moves?to=openai&asOf=2023-11-16')
	const inside = (await ask('/flows?to=openai&asOf=2023-11-16')).leftOut.inside
	expect(then.joined).toBeLessThan(now.joined)
	expect([then.peopleNow, then.joined]).toEqual([roster.total, joined.total - inside])
	expect(roster.sentence).toBe(
		`As of 16 November 2023: as far as we know ${roster.total} people were at OpenAI; 2 had not been mentioned for two years`
	)
})

test('a person’s lab on a day is answered, and so is what was offered by then', async () => {
	const db = openDb(':memory:')
	importRows(db, {
		moves: [
			buildRow('moves', { id: 'm-1', from: '', to: 'alpha', date: '2022-01-10' }),
			buildRow('moves', { id: 'm-2', date: '2024-05-01', date_precision: 'month' })
		],
		offers: [
			buildRow('offers', { id: 'o-1', person: 'ada-example', lab: 'beta', from_lab: 'alpha', date: '2024-04-20' })
		]
	})
	const other = await buildApp(db, { site: false })
	const at = async (day: string) => {
		const person = await ask(`/people/ada-example?asOf=${day}`, other)
		const ids = (rows: { id: string }[]) => rows.map(({ id }) => id)
		return [person.lab, person.since, person.moveCount, ids(person.moves), ids(person.offers)]
	}
	expect([await at('2021'), await at('2023-11-16'), await at('2024-05-15'), await at('2024-05-31')]).toEqual([
		[null, null, 0, [], []],
		['alpha', '2022-01-10', 1, ['m-1'], []],
		['alpha', '2022-01-10', 1, ['m-1'], ['o-1']],
		['beta', '2024-05-01', 2, ['m-2', 'm-1'], ['o-1']]
	])
	await other.close()
})

/** All rows of a list, page by page. */
async function walkPages(path: string): Promise<Record<string, unknown>[]> {
	const rows: Record<string, unknown>[] = []
	let next = ''
	do {
		const page = await ask(`${path}&limit=60${next && `&cursor=${next}`}`)
		rows.push(...page.rows)
		next = page.next ?? ''
	} while (next)
	return rows
}

test.for(['asOf=2023-11-16', 'knownAt=2025-06-15', 'asOf=2025&knownAt=2025-03'])(
	'%s: who is in the list of people stands there as in the record of that day',
	async (clocks) => {
		const rows = await walkPages(`/people?${clocks}&sort=-moveCount`)
		const list = await ask(`/people?${clocks}`)
		const csv = (await app.inject(`/api/v1/people.csv?${clocks}`)).body.trim().split('\r\n').slice(1)
		expect([rows.length, new Set(rows.map(({ id }) => id)).size, csv.length]).toEqual(Array(3).fill(list.total))
		expect(list.total).toBeLessThan((await ask('/people')).total)
		const counts = rows.map(({ moveCount }) => moveCount as number)
		expect(counts).toEqual(counts.toSorted((a, b) => b - a))
		for (const { id, lab, since, moveCount } of [...rows.slice(0, 8), ...rows.slice(-8)]) {
			const person = await ask(`/people/${id as string}?${clocks}`)
			expect([id, lab, since, moveCount]).toEqual([id, person.lab, person.since, person.moveCount])
		}
		const there = await ask(`/people?${clocks}&lab=openai&limit=500`)
		const roster = await ask(`/labs/openai/roster?${clocks}`)
		const staff = roster.rows.filter(({ post }: { post: string }) => post === 'staff')
		const facet = list.facets.lab.find(({ value }: { value: string }) => value === 'openai')
		expect([there.total, facet.count]).toEqual([staff.length, staff.length])
	}
)

test('the list of labs has the moves of an earlier day, and no lab that was founded later', async () => {
	const list = await ask('/labs?asOf=2023-01&sort=-joined&limit=500')
	const ids = new Set(list.rows.map(({ id }: { id: string }) => id))
	expect([ids.has('openai'), ids.has('thinking-machines')]).toEqual([true, false])
	for (const { id, joined, left } of list.rows.slice(0, 5)) {
		const lab = await ask(`/labs/${id}?asOf=2023-01`)
		expect([id, joined, left]).toEqual([id, lab.joined, lab.left])
	}
	const kinds = await ask('/labs?asOf=2023-01&labKind=university')
	expect(list.facets.labKind.find(({ value }: { value: string }) => value === 'university').count).toBe(kinds.total)
	expect(kinds.sentence).toBe(`${kinds.total} labs that are universities, as of January 2023`)
	const wrong = await app.inject('/api/v1/labs?asOf=2023-01&cursor=nowhere')
	expect([wrong.statusCode, wrong.json().errors[0].path]).toEqual([400, 'cursor'])
})

test('the last day of coverage shows what is shown without a clock; what is announced for later counts nowhere', async () => {
	const { coverageEnd } = await ask('/about')
	const clock = `asOf=${coverageEnd}`
	const announced = (await ask('/moves?announced=only')).rows
	expect(announced.length).toBeGreaterThan(0)
	expect(
		announced.every((move: { date: string; announced: boolean }) => move.announced && move.date > coverageEnd)
	).toBe(true)
	const [flows, at] = [await ask('/flows'), await ask(`/flows?${clock}`)]
	expect([at.n, flows.leftOut.announced]).toEqual([flows.n, announced.length])
	const [moves, all] = [await ask('/moves'), await ask('/moves?announced=also')]
	expect([(await ask(`/moves?${clock}`)).total, moves.announced]).toEqual([moves.total, announced.length])
	expect(all.total).toBe(moves.total + announced.length)
	expect(moves.rows.every((move: { date: string }) => move.date <= coverageEnd)).toBe(true)
	for (const path of ['/labs/openai/roster', '/labs/openai/alumni', '/labs/meta/roster', '/labs/xai/founders'])
		expect((await ask(`${path}?${clock}&limit=500`)).rows).toEqual((await ask(`${path}?limit=500`)).rows)
	const [still, then] = [await ask('/retention?lab=openai,meta'), await ask(`/retention?lab=openai,meta&${clock}`)]
	expect(then.labs).toEqual(still.labs)
	const rows = async (query: string) =>
		(await walkPages(`/people?sort=name${query}`)).map(({ id, lab, since, moveCount }) => [id, lab, since, moveCount])
	const [people, peopleThen] = [await rows(''), await rows(`&${clock}`)]
	const later = new Set(announced.map(({ person }: { person: string }) => person))
	const known = (list: unknown[][]) => list.filter(([id, , , count]) => !later.has(id) && count)
	expect(known(peopleThen)).toEqual(known(people))
	for (const key of ['offers', 'deals', 'events'])
		expect((await ask(`/${key}?${clock}`)).total).toBe((await ask(`/${key}`)).total)
})

test('what was published of an exit does not publish where somebody went later', async () => {
	const db = openDb(':memory:')
	importRows(db, {
		sources: [
			{ id: 'page-1', published: '2024-09-26' },
			{ id: 'page-2', published: '2025-02-19', url: 'https://example.com/2' },
			{ id: 'page-3', published: '2026-06-02', url: 'https://example.com/3' }
		],
		people: [{}, { id: 'bea-example', name: 'Bea Example' }],
		moves: [
			buildRow('moves', { id: 'm-0', from: '', to: 'alpha', date: '2022-01-01', date_precision: 'year' }),
			buildRow('moves', {
				id: 'm-1',
				date: '2025-02-18',
				left_date: '2024-09-25',
				left_date_precision: 'day',
				sources: 'page-1|page-2'
			}),
			buildRow('moves', { id: 'm-2', person: 'bea-example', date: '2026-07-01', sources: 'page-3' })
		]
	})
	const other = await buildApp(db, { site: false })
	const at = async (day: string) => {
		const clock = day && `?knownAt=${day}`
		const person = await ask(`/people/ada-example${clock}`, other)
		const flow = await ask(`/flows${clock}`, other)
		const ways = person.moves.map((move: { to: string; date: string }) => [move.to, move.date])
		return [person.lab, person.spells.at(-1).end, ways[0], flow.n, (await ask(`/moves${clock}`, other)).total]
	}
	expect(await at('2024-09-30')).toEqual([null, '2024-09-25', [null, '2024-09-25'], 1, 1])
	expect(await at('2025-02-18')).toEqual(['beta', null, ['beta', '2025-02-18'], 2, 2])
	// Without a clock careers stand at the end of coverage, 30 June 2026; lists and flows leave out what is announced.
	expect(await at('')).toEqual(['beta', null, ['beta', '2025-02-18'], 2, 2])
	const bea = await ask('/people/bea-example', other)
	expect([bea.lab, bea.spells, bea.moves.length]).toEqual([null, [], 1])
	expect((await ask('/people', other)).rows.map(({ lab }: { lab: string }) => lab)).toEqual(['beta', null])
	const beta = await ask('/labs/beta/roster', other)
	expect(beta.rows.map(({ person }: { person: string }) => person)).toEqual(['ada-example'])
	await other.close()
})

test('a clock that cannot be read is named', async () => {
	const answer = await app.inject('/api/v1/people/sam-altman?asOf=last-week')
	expect([answer.statusCode, answer.json().errors[0].path]).toEqual([400, 'asOf'])
})

test('what came after an event is counted at the clocks', async () => {
	const event = '/trends/after?event=openai-2023-11-altman-removed&days=180'
	const [now, then, known] = [
		await ask(event),
		await ask(`${event}&asOf=2024-02-16`),
		await ask(`${event}&knownAt=2024-02-16`)
	]
	expect(now.counts.after).toBeGreaterThan(then.counts.after)
	expect([now.coveredDays, then.coveredDays, then.asOf, then.coverageEnd]).toEqual([
		180,
		91,
		'2024-02-16',
		'2024-02-16'
	])
	expect(known.counts.after).toBeLessThanOrEqual(now.counts.after)
	// Nothing published by 2030 is new: what is missing is on undated pages.
	const dated = await ask(`${event}&knownAt=2030`)
	expect([dated.n + dated.undated, now.undated, dated.knownAt]).toEqual([now.n, 0, '2030'])
	const list = await ask('/moves?from=openai&since=2023-11-17&until=2024-05-14&limit=500')
	const inTime = list.rows.filter(
		(row: { leftDate: string | null; toGroup: string }) => !row.leftDate && row.toGroup !== 'openai'
	)
	const after = now.moves.filter(
		(row: { span: string; leftDate: string | null }) => row.span === 'after' && !row.leftDate
	)
	const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).toSorted()
	expect(ids(after)).toEqual(ids(inTime))
})

test('who had left by a day, but not yet joined, counts after an event as gone to nowhere known', async () => {
	const db = openDb(':memory:')
	const leaving = { left_date: '2024-05-10', left_date_precision: 'day' }
	importRows(db, {
		moves: [buildRow('moves', { id: 'm-1', date: '2024-07-01', date_precision: 'month', ...leaving })],
		events: [buildRow('events', { id: 'e-1', lab: 'alpha', date: '2024-05-01', date_precision: 'day' })]
	})
	const other = await buildApp(db, { site: false })
	const at = async (day: string) => {
		const { counts, coveredDays, moves } = await ask(`/trends/after?event=e-1&days=30&asOf=${day}`, other)
		return [counts.after, coveredDays, moves.map((move: { to: string; date: string }) => [move.to, move.date])]
	}
	expect([await at('2024-05-09'), await at('2024-06'), await at('2024-08')]).toEqual([
		[0, 8, []],
		[1, 30, [[null, '2024-05-10']]],
		[1, 30, [['beta', '2024-07-01']]]
	])
	await other.close()
})

test.for<[url: string, sentence: string]>([
	['/flows?lab=meta&kind=founding', ' foundings into or out of Meta'],
	['/flows?labKind=university&country=CN', ' moves with a university, with a lab in China'],
	[
		'/trends/moves?by=year&kind=layoff,departure',
		' moves that are layoffs or departures to unreported destinations, all dates'
	],
	['/flows/openai/meta?kind=return', ' returns,'],
	['/flows?person=andrej-karpathy', ' moves of Andrej Karpathy'],
	['/flows?lab=alibaba,moonshot&since=2025-07&until=2026-06', 'nobody is known to have joined or left Moonshot AI']
])('%s says what narrows it', async ([url, words]) => {
	const { sentence } = await ask(url)
	expect(sentence.replaceAll(/ move /g, ' moves ')).toContain(words)
})
