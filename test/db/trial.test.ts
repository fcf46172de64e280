// What a change would do, before it is made, over the real dataset; who is added is made up.
import { expect, test } from 'vitest'
import type { Edit } from '../../db/batches/batch.ts'
import { tryBatch } from '../../db/batches/trial.ts'
import { readCells } from '../../db/csv/export.ts'
import { fileNamed } from '../../db/files.ts'
import type { Db } from '../../db/open.ts'
import { readNewest } from '../../db/queries/revisions.ts'
import { openColumns } from '../../db/queries/live-columns.ts'
import { countFlows } from '../../server/domain/flows/flow.ts'
import type { Store } from '../../server/store/store.ts'
import { tellTrial } from '../../server/views/trial.ts'
import { importRows } from '../builders.ts'
import { openRealDb, openTestDb } from '../helpers.ts'
import { by, edit, rowOf } from './edits.ts'

const storeOf = (db: Db) => ({ db, columns: openColumns(db) }) as unknown as Store
const openStore = () => {
	const db = openRealDb()
	return { db, store: storeOf(db) }
}
const page = 'economictimes-20250626-three-openai'
/** Somebody made up who goes from OpenAI to Meta. */
const newcomer = (cells: Record<string, string> = {}): Edit[] => [
	{ file: 'people', record: 'zyx-example', after: { id: 'zyx-example', name: 'Zyx Exemplarius' } },
	{
		file: 'moves',
		record: 'zyx-example-meta',
		after: {
			id: 'zyx-example-meta',
			person: 'zyx-example',
			from: 'openai',
			to: 'meta',
			kind: 'hire',
			date: '2025-08-04',
			date_precision: 'day',
			status: 'reported',
			sources: page,
			...cells
		}
	}
]
const tell = (store: Store, edits: Edit[], wrong?: string[]) => tellTrial(store, { ...by, edits }, wrong)
const rulesOf = ({ checks }: Awaited<ReturnType<typeof tell>>) =>
	checks.map(({ rule, strength }) => `${strength} ${rule}`)

test('a trial tells records, counts, sentences and feeds of what it would do, which is what publishing it does', async () => {
	const { db, store } = openStore()
	const { effects, verdict } = await tell(store, newcomer())
	const count = (label: string) => effects!.counts.find((one) => one.label === label)
	const window = 'July 2025 to June 2026'
	const flows = () => countFlows(store.columns.current(), { level: 'group', since: '2025-07', until: '2026-06' })
	const before = flows()
	expect(count(`OpenAI → Meta, ${window}`)).toMatchObject({
		before: before.links.find(({ from, to }) => from === 'openai' && to === 'meta')!.count,
		labs: [{ id: 'openai' }, { id: 'meta' }],
		page: '/flows/openai/meta?since=2025-07&until=2026-06'
	})
	expect(count('All moves')).toMatchObject({ before: 1517, after: 1518, page: '/moves' })
	expect(effects!.changes.map(({ name, sentence }) => `${name} ${sentence}`).toSorted()).toEqual([
		'Zyx Exemplarius added',
		expect.stringContaining('Zyx Exemplarius: OpenAI → Meta added as reported, on')
	])
	expect(effects!.feeds).toContainEqual({ title: 'Who joins Meta', path: '/api/v1/moves.atom?to=meta' })
	const said = (where: string) => effects!.sentences.find((one) => one.where === where)
	expect(said('Front page')).toMatchObject({ isFront: true })
	expect(verdict).toBe('second')
	edit(db, ...newcomer())
	const after = flows()
	for (const [label, was, is] of [
		['Moves in the front-page figure', before.n, after.n],
		[`Meta gained, ${window}`, ...[before, after].map(({ nodes }) => nodes.find(({ id }) => id === 'meta')!.in)],
		[`OpenAI lost, ${window}`, ...[before, after].map(({ nodes }) => nodes.find(({ id }) => id === 'openai')!.out)]
	] as [string, number, number][])
		expect([label, count(label)!.before, count(label)!.after]).toEqual([label, was, is])
	expect(after.n).toBe(before.n + 1)
})

test('a trial leaves nothing: no revision, no row, no name, and the columns that it found', async () => {
	const { db, store } = openStore()
	const columns = store.columns.current()
	const state = () => [
		readNewest(db),
		readCells(db, fileNamed('people')).length,
		db.prepare('select count(*) as n from names').get(),
		db.prepare('select * from digests').all()
	]
	const before = state()
	const sizes = [columns.size, columns.ids.length, columns.source.length]
	await tell(store, newcomer())
	await tell(store, [{ file: 'moves', record: columns.ids[3]!, after: null }])
	expect(state()).toEqual(before)
	expect(store.columns.current()).toBe(columns)
	expect([columns.size, columns.ids.length, columns.source.length]).toEqual(sizes)
	expect(db.sqlite.inTransaction).toBe(false)
})

test('a date that is put right inside its year is counted by quarter, and by month', async () => {
	const { store } = openStore()
	const at = store.columns.current()
	const id = at.ids.find((id) => id === 'alexander-kolesnikov-meta-superintelligence-labs-2025-06')!
	const row = rowOf(store.db, 'moves', id)
	const labels = async (cells: Record<string, string>) =>
		(await tell(store, [{ file: 'moves', record: id, after: { ...row, ...cells } }]))
			.effects!.counts.filter(({ of, before, after }) => of === 'pair' && before !== after)
			.map(({ label, before, after }) => `${label} ${after - before}`)
	expect(await labels({ date: '2025-05-02' })).toEqual(['OpenAI → Meta, June 2025 -1', 'OpenAI → Meta, May 2025 1'])
	expect(await labels({ date: '2025-07-02' })).toContain('OpenAI → Meta, July 2025 to September 2025 1')
	// The year alone lies in no month.
	expect(await labels({ date: '2025-01-01', date_precision: 'year' })).toContain(
		'OpenAI → Meta, April 2025 to June 2025 -1'
	)
})

test('what refuses a batch is a rule that names record, field and value, and there are no effects', async () => {
	const { store } = openStore()
	const move = 'moves:zyx-example-meta'
	const refusal = async (cells: Record<string, string>) => {
		const { checks, effects, verdict } = await tell(store, newcomer(cells))
		expect([effects, verdict]).toEqual([null, 'refused'])
		return checks.map(({ rule, record, column, value }) => [rule, record, column, value])
	}
	expect(await refusal({ sources: '' })).toEqual([['source', move, 'sources', '']])
	expect(await refusal({ sources: 'nowhere' })).toEqual([['unknown-id', move, 'sources', 'nowhere']])
	expect(await refusal({ to: 'nobody-works' })).toEqual([['unknown-id', move, 'to', 'nobody-works']])
	expect(await refusal({ date: '1920-01-01' })).toEqual([['date-range', move, 'date', '1920-01-01']])
	expect(await refusal({ date: '2029-01-01' })).toEqual([['date-range', move, 'date', '2029-01-01']])
	expect(await refusal({ to: 'openai' })).toEqual([['ends-equal', move, 'to', 'openai']])
	expect(await refusal({ kind: 'stroll' })).toEqual([['cell', move, 'kind', 'stroll']])
	const lab = rowOf(store.db, 'labs', 'openai')
	const ended = await tell(store, [{ file: 'labs', record: 'openai', after: { ...lab, ended: '1999' } }])
	expect(rulesOf(ended)).toEqual(['refused end-before-start'])
	const offer = readCells(store.db, fileNamed('offers')).find(({ per }) => per === 'hour')!
	const hourly = await tell(store, [
		{ file: 'offers', record: offer.id!, after: { ...offer, low: '6000', high: '6000' } }
	])
	expect(rulesOf(hourly)).toContain('refused sum-period')
	const short = await tellTrial(store, { ...by, note: 'because', edits: newcomer() })
	expect([short.checks[0]!.rule, short.verdict, short.effects === null]).toEqual(['reason', 'refused', false])
})

/** A small made-up dataset: Ada came to Alpha, which was founded in 2020, and left it for Beta. */
function openSmall() {
	const db = openTestDb()
	importRows(db, {
		labs: [
			{ founded: '2020' },
			{ id: 'beta', name: 'Beta', founded: '2021-03', ended: '2025-09' },
			{ id: 'gamma', name: 'Gamma' }
		],
		people: [{}, { id: 'bo-sample', name: 'Li Wei' }],
		sources: [{}, { id: 'page-2', publisher: 'Example Digest', title: 'Repeated', tier: 'secondary' }],
		moves: [
			{ id: 'came', from: 'gamma', to: 'alpha', date: '2022-01-01', date_precision: 'year' },
			{ id: 'went', from: 'alpha', to: 'beta', date: '2025-07-04' }
		],
		offers: [1, 2, 3].map((n) => ({
			id: `offer-${n}`,
			low: String(n * 1e6),
			high: String(n * 1e6),
			notation: `$${n}M/4yr`
		})),
		metrics: [{}, { id: 'metric-2', low: '120', high: '120', as_of: '2026' }],
		claims: [{ id: 'claim-1', subject: 'move:went', source: 'page-1', stance: 'reports' }]
	})
	return { db, store: storeOf(db) }
}
const change = (db: Db, file: Edit['file'] & string, record: string, cells: Record<string, string>): Edit => ({
	file,
	record,
	after: { ...rowOf(db, file as never, record), ...cells }
})

test.each<[string, (db: Db) => Edit[]]>([
	['second delete', () => [{ file: 'moves', record: 'came', after: null }]],
	[
		'second merge',
		() => [
			{ file: 'people', record: 'bo-sample', after: null },
			{
				file: 'renamed',
				record: 'person:bo-sample',
				after: { old: 'person:bo-sample', new: 'person:ada-example', why: 'one person' }
			}
		]
	],
	['second last-claim', (db) => [change(db, 'claims', 'claim-1', { stance: 'denies' })]],
	['second last-claim', (db) => [change(db, 'claims', 'claim-1', { rank: 'deprecated' })]],
	[
		'second far-sum',
		(db) => [change(db, 'offers', 'offer-3', { low: '9000000', high: '9000000', notation: '$9M/4yr' })]
	],
	['second far-sum', (db) => [change(db, 'metrics', 'metric-2', { low: '300', high: '300' })]],
	['told before-founded', (db) => [change(db, 'moves', 'went', { date: '2021-02-28' })]],
	['told after-ended', (db) => [change(db, 'moves', 'went', { date: '2025-10-01' })]],
	['told no-earlier-spell', (db) => [change(db, 'moves', 'went', { kind: 'return' })]],
	[
		'told two-labs-a-month',
		(db) => [change(db, 'moves', 'came', { to: 'gamma', from: '', date: '2025-07-20', date_precision: 'day' })]
	],
	['told one-secondary', (db) => [change(db, 'moves', 'came', { sources: 'page-2' })]],
	['told no-start', (db) => [change(db, 'moves', 'came', { note: 'Examples' })]],
	['told like-name', () => [{ file: 'people', record: 'new-one', after: { id: 'new-one', name: '李伟' } }]],
	['told like-name', () => [{ file: 'people', record: 'new-one', after: { id: 'new-one', name: 'Áda Exámple' } }]]
])('%s is found where it is so', async (rule, edits) => {
	const { db, store } = openSmall()
	expect(rulesOf(await tell(store, edits(db)))).toContain(rule)
})

test('nothing is found where a date is only less exact than the founding, where a sum is near one neighbour, or a page stays', async () => {
	const { db, store } = openSmall()
	const quiet = async (...edits: Edit[]) =>
		rulesOf(await tell(store, edits)).filter((rule) => rule !== 'second front-sentence')
	expect(await quiet(change(db, 'moves', 'went', { date: '2021-01-01', date_precision: 'year' }))).toEqual([])
	expect(await quiet(change(db, 'moves', 'went', { date: '2025-09-30' }))).toEqual([])
	expect(
		await quiet(change(db, 'offers', 'offer-3', { low: '2900000', high: '2900000', notation: '$2.9M/4yr' }))
	).toEqual([])
	expect(await quiet(change(db, 'moves', 'went', { sources: 'page-1|page-2' }))).toEqual([])
	expect(await quiet({ file: 'people', record: 'new-one', after: { id: 'new-one', name: 'Cleo Otherwise' } })).toEqual(
		[]
	)
})

test('a rule that may be wrong is set aside where its editor says so, one that may not stays', async () => {
	const { db, store } = openSmall()
	const edits = [change(db, 'metrics', 'metric-2', { low: '300', high: '300' })]
	expect((await tell(store, edits)).verdict).toBe('second')
	const aside = await tell(store, edits, ['far-sum'])
	expect([aside.verdict, aside.checks[0]!.isWrong]).toEqual(['ready', true])
	const gone = await tell(store, [{ file: 'moves', record: 'came', after: null }], ['delete'])
	expect([gone.verdict, gone.checks[0]!.isWrong]).toEqual(['second', false])
})

test('edits that change nothing have no effects and come to nothing', async () => {
	const { db, store } = openSmall()
	const trial = await tell(store, [change(db, 'moves', 'went', {})])
	expect([trial.verdict, trial.effects!.total, trial.effects!.sentence]).toEqual([
		'nothing',
		0,
		'No published number changes'
	])
})

test('a trial that fails half-way leaves nothing either', async () => {
	const { db } = openSmall()
	const attempt = () =>
		tryBatch(
			db,
			{ ...by, edits: [{ file: 'people', record: 'new-one', after: { id: 'new-one', name: 'Cleo Otherwise' } }] },
			() => {
				throw new Error('in the middle')
			}
		)
	expect(attempt).toThrow('in the middle')
	expect([readNewest(db).number, readCells(db, fileNamed('people')).length]).toEqual([1, 2])
})
