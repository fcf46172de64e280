// Every list and figure is the same rows as JSON, CSV and NDJSON, and says what they are.
import Papa from 'papaparse'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { boundsOf, meansParts, type MeansFigure } from '../../server/domain/means/figure.ts'
import { buildApp } from '../../server/app.ts'
import { importRows } from '../builders.ts'
import { buildTestApp, openTestDb } from '../helpers.ts'
import { askTable, listTables } from '../tables.ts'

type Row = Record<string, unknown>
type Body = { by: string; labs: { lab: Row; steps: Row[] }[]; from: Row; to: Row } & Row &
	Record<
		| 'nodes'
		| 'links'
		| 'forwardMoves'
		| 'backMoves'
		| 'periods'
		| 'coarser'
		| 'moves'
		| 'points'
		| 'offers'
		| 'deals'
		| 'sentences'
		| 'exits'
		| 'figures'
		| 'pairs'
		| 'rows',
		Row[]
	>

let app: FastifyInstance
beforeAll(async () => {
	app = await buildTestApp()
})
afterAll(() => app.close())

/** The rows that a figure's JSON holds; a list's are under `rows`. */
const rowsOfFigure: Record<string, (body: Body) => Row[]> = {
	'/api/v1/flows': ({ nodes, links, counted }) => {
		const nameOf = (id: unknown) => (id === null ? null : nodes.find((node) => node.id === id)!.name)
		return links.map(({ from, to, count }) => ({
			from,
			fromName: nameOf(from),
			to,
			toName: nameOf(to),
			count,
			counted
		}))
	},
	'/api/v1/flows/{from}/{to}': (body) => [...body.forwardMoves, ...body.backMoves],
	'/api/v1/trends/offers': ({ points }) => points,
	'/api/v1/outcomes': ({ offers }) => offers,
	'/api/v1/bands': (body) =>
		(body.groups as { role: unknown; grade: unknown; bands: Row[] }[]).flatMap(({ role, grade, bands }) =>
			bands.map((band) => ({ role, grade, ...band }))
		),
	'/api/v1/trends/deals': ({ deals }) => deals,
	'/api/v1/multiples': (body) => (body.claims as { baselines: Row[] }[]).flatMap(({ baselines }) => baselines),
	'/api/v1/trends/moves': (body) => [
		...body.periods.map((row) => ({ ...row, precision: body.by })),
		...body.coarser.map((row) => ({ ...row, net: null }))
	],
	'/api/v1/trends/balance': ({ nodes }) =>
		nodes.map(({ id, name, group, in: joined, out, net, inUnknown, outUnknown }) => ({
			lab: id,
			labName: name,
			labGroup: group,
			joined,
			left: out,
			net,
			joinedUnknown: inUnknown,
			leftUnknown: outUnknown
		})),
	'/api/v1/trends/after': ({ moves }) => moves,
	'/api/v1/trends/mix': (body) =>
		[...body.periods.map((row) => ({ ...row, precision: body.by })), ...body.coarser].flatMap(
			({ period, precision, counts }: Row) =>
				Object.entries(counts as Row).map(([value, moves]) => ({ period, precision, value, moves }))
		),
	'/api/v1/briefing': ({ sentences }) => sentences.map(({ parts: _, ...row }) => row),
	'/api/v1/retention': ({ labs }) =>
		labs.flatMap(({ lab, steps }) => steps.map((step) => ({ lab: lab.id, labName: lab.name, ...step }))),
	'/api/v1/labs/{id}/reasons': ({ exits }) => exits,
	'/api/v1/means': ({ figures }) => figures,
	...Object.fromEntries(meansParts.map((part) => [`/api/v1/means/${part}`, ({ figures }: Body) => figures])),
	'/api/v1/means/pairs': (body) =>
		body.pairs.map(({ x, y, ...pair }) => {
			const [below, above] = [x, y] as MeansFigure[]
			const tell = (name: 'x' | 'y', one: MeansFigure) => {
				const { low, high } = boundsOf(one)
				return {
					[name]: one.metric,
					[`${name}Id`]: one.id,
					[`${name}Date`]: one.date,
					[`${name}Low`]: low,
					[`${name}High`]: high
				}
			}
			return { ...pair, ...tell('x', below!), ...tell('y', above!) }
		}),
	'/api/v1/means/gaps': (body) =>
		body.rows.flatMap(({ id, name, cells }) =>
			(cells as Row[]).map(({ part, state, figure }) => ({
				lab: id,
				labName: name,
				part,
				state,
				figure: (figure as { id: string } | null)?.id ?? null
			}))
		),
	'/api/v1/trends/per-staff': ({ labs }) =>
		labs.map(({ id, name, group, ...counts }: Row) => ({ lab: id, labName: name, labGroup: group, ...counts })),
	'/api/v1/ratio': ({ from, to, n, forward, back, ratio, low, high, share, shareLow, shareHigh }) => [
		{
			from: from.id,
			fromName: from.name,
			to: to.id,
			toName: to.name,
			n,
			forward,
			back,
			ratio,
			low,
			high,
			share,
			shareLow,
			shareHigh
		}
	]
}

/** A value as its cell in CSV; what a record was and is, as JSON. */
function cellOf(value: unknown, column: string): string {
	if (value === null) return ''
	if (Array.isArray(value)) return value.map((item) => (typeof item === 'object' ? item.id : item)).join('|')
	if (typeof value === 'object')
		return column === 'before' || column === 'after' ? JSON.stringify(value) : String((value as { id: unknown }).id)
	return String(value)
}

/** What a sheet has beside the keys of the rows (test/api/workbook.test.ts). */
const isBeside = (name: string) => name === 'sourceUrls' || name === 'address' || name.endsWith('AsKnown')

async function readJson(url: string) {
	const answer = await app.inject(url)
	expect([url, answer.statusCode]).toEqual([url, 200])
	return answer.json()
}

/** All rows of a table's JSON, page by page. */
async function readRows(path: string, url: string): Promise<Row[]> {
	const body = await readJson(url)
	const own = rowsOfFigure[path]
	if (own) return own(body)
	const rows: Row[] = body.rows
	for (let { next } = body; next;) {
		const page = await readJson(`${url}${url.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(next)}`)
		rows.push(...page.rows)
		next = page.next
	}
	// A sheet of facts has a row for each page behind a move.
	if (!path.startsWith('/api/v1/facts')) expect(rows.length).toBe(body.total)
	return rows
}

test('each list and figure is the same rows as JSON, CSV and NDJSON, and its metadata tells their number and columns', async () => {
	const tables = await listTables(app)
	expect(tables.length).toBeGreaterThan(13)
	for (const path of tables)
		for (const [place, query] of askTable(path)) {
			const rows = await readRows(path, place + query)

			const csv = await app.inject(`${place}.csv${query}`)
			const parsed = Papa.parse<Row>(csv.body, { header: true, skipEmptyLines: true })
			const ndjson = await app.inject(`${place}.ndjson${query}`)
			const metadata = await readJson(`${place}.metadata.json${query}`)
			const columns = parsed.meta.fields!
			const own = columns.filter((name) => !isBeside(name))

			expect([place, query, parsed.errors]).toEqual([place, query, []])
			expect([
				place,
				query,
				// The apostrophe before what a spreadsheet would run is of the file alone (below).
				parsed.data.map((row) =>
					Object.fromEntries(own.map((name) => [name, String(row[name] ?? '').replace(/^'(?=[=+\-@])/, '')]))
				)
			]).toEqual([
				place,
				query,
				rows.map((row) => Object.fromEntries(own.map((name) => [name, cellOf(row[name], name)])))
			])
			const lines = ndjson.body.split('\n').slice(0, -1)
			expect([place, query, lines.map((line) => JSON.parse(line))]).toEqual([place, query, rows])
			expect([place, query, metadata.rows, metadata.columns.map((column: Row) => column.name)]).toEqual([
				place,
				query,
				rows.length,
				columns
			])
			if (rows[0]) expect([place, own.toSorted()]).toEqual([place, Object.keys(rows[0]).toSorted()])
		}
})

test('a download is named after what was asked and the revision', async () => {
	const answer = await app.inject('/api/v1/moves.csv?lab=openai&since=2025-07')
	expect([answer.headers['content-type'], answer.headers['content-disposition']]).toEqual([
		'text/csv; charset=utf-8',
		'attachment; filename="labflow-moves-lab-openai-since-2025-07-revision-2.csv"'
	])
})

test('two downloads of the same rows at once do not disturb each other', async () => {
	const [one, two] = await Promise.all([app.inject('/api/v1/sources.csv'), app.inject('/api/v1/sources.csv')])
	expect(one.body).toBe(two.body)
})

test('no cell of text begins like a formula', async () => {
	for (const table of ['labs', 'people', 'moves', 'offers', 'deals', 'events', 'metrics', 'sources', 'claims']) {
		const { body } = await app.inject(`/api/v1/${table}.csv`)
		const cells = Papa.parse<string[]>(body).data.flat()
		expect([table, cells.filter((cell) => /^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell)))]).toEqual([
			table,
			[]
		])
	}
})

test('text that a spreadsheet would run has an apostrophe in CSV, and stands as it is for machines', async () => {
	const db = openTestDb()
	importRows(db, {
		moves: [{}],
		offers: [
			{ notation: '+$2M/4yr', note: '=HYPERLINK("x")' },
			{ id: 'offer-2', notation: '＝1', note: '@SUM(A1)' },
			{ id: 'offer-3', notation: '$1M', note: "-2+3'" }
		]
	})
	const own = await buildApp(db, { site: false })
	const read = async (ending: string) => (await own.inject(`/api/v1/offers${ending}?sort=date`)).body
	const { data } = Papa.parse<Record<string, string>>((await read('.csv')).trim(), { header: true })
	expect(data.map(({ notation, note }) => [notation, note])).toEqual([
		["'+$2M/4yr", `'=HYPERLINK("x")`],
		["'＝1", "'@SUM(A1)"],
		['$1M', "'-2+3'"]
	])
	const lines = (await read('.ndjson')).trim().split('\n')
	expect(lines.map((line) => JSON.parse(line)).map(({ notation, note }) => [notation, note])).toEqual([
		['+$2M/4yr', '=HYPERLINK("x")'],
		['＝1', '@SUM(A1)'],
		['$1M', "-2+3'"]
	])
	const gains = (await own.inject('/api/v1/trends/balance.csv')).body.trim().split('\r\n')
	expect(gains.some((line) => line.includes(',-1,'))).toBe(true)
	expect(JSON.parse(await read('.metadata.json')).caveats.join(' ')).toContain('begins with an apostrophe')
	await own.close()
})
