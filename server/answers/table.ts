// A list or a figure: beside its JSON the same rows as .csv, .xlsx and .ndjson, and what they are as .metadata.json.
import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import Type, { type TObject } from 'typebox'
import { readDataset, readRevision } from '../../db/queries/dataset.ts'
import { addGet, addSingle, answerOnce, schemaOf, type Answering, type Ask, type Single } from './answer.ts'
import type { Store } from '../store/store.ts'
import { citeAll } from '../domain/publishing/cite.ts'
import { endOfClocks, type Clocks } from '../domain/time/clocks.ts'
import { nameRevision } from '../domain/records/revision.ts'
import { nameFile, writeCsv, writeNdjson } from './csv.ts'
import { originOf } from './origin.ts'
import { ProblemError } from '../query/problem.ts'
import { choice, writeQuery, type Keys, type QueryOf } from '../query/query.ts'
import { Metadata } from '../schemas/answer.ts'
import { columnsOf, type Row } from './table-columns.ts'
import { writeWorkbook } from './workbook.ts'

/** An address that answers a list or a figure, as JSON and as rows. */
export type Table<K extends Keys> = Omit<Single<K>, 'find'> & {
	/** Schema of a row of the exports; where it goes by what is asked, by the query. */
	row: TObject | ((query: QueryOf<K>) => TObject)
	find: (ask: Ask<K>) => { sentence: string }
	/** All rows. */
	rows: (ask: Ask<K>) => Iterable<object>
	/** Path of a row's own page, where rows have one. */
	pageOf?: (row: never) => string | undefined
	/** Ids of the sources behind a row, or behind all that is counted. */
	sources: ((row: never) => string[]) | { all: (ask: Ask<K>) => string[] }
	caveats: string[]
}

/** Most rows of a workbook: twice as many links are more than a sheet may hold. */
const mostSheetRows = 30_000
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const bom = choice(
	['0', '1'],
	'0',
	'Whether the file begins with a byte order mark, by which Excel knows its encoding.'
)

/** Adds an address that answers a list or a figure, and its exports. */
export function addTable<K extends Keys>(app: FastifyInstance, store: Store, table: Table<K>): void {
	addSingle(app, store, table)
	const columnsFor = ({ request, ask }: Pick<Answering<K>, 'request' | 'ask'>) =>
		columnsOf(rowOf(table, ask), { pageOf: table.pageOf, origin: originOf(request, store) })
	const addFile = <L extends Keys>(
		ending: string,
		type: string,
		keys: L,
		answer: (answering: Answering<K & L>) => unknown
	) => {
		const route = { ...table, keys: { ...table.keys, ...keys }, summary: `${table.summary}, all rows as ${ending}` }
		addGet(
			app,
			table.path + ending,
			schemaOf(route as never, Type.String(), type),
			answerOnce(store, route as never, ending, async (answering) => {
				const { address, revision, reply } = answering
				const name = nameFile(address.replace(ending, ''), revision, ending.slice(1))
				reply.headers({
					'content-type': type.startsWith('text/') || type.endsWith('ndjson') ? `${type}; charset=utf-8` : type,
					'content-disposition': `attachment; filename="${name}"`
				})
				return reply.send(await answer(answering as never))
			})
		)
	}
	addFile('.csv', 'text/csv', { bom }, (answering) => {
		const mark = answering.ask.query.bom === '1' ? '\uFEFF' : ''
		return streamPieces(store, writeCsv(table.rows(answering.ask), columnsFor(answering), mark))
	})
	addFile('.xlsx', workbookType, {}, (answering) => makeWorkbook(store, table, answering))
	addFile('.ndjson', 'application/x-ndjson', {}, ({ ask }) => streamPieces(store, writeNdjson(table.rows(ask))))
	addGet(
		app,
		`${table.path}.metadata.json`,
		schemaOf({ ...table, summary: `${table.summary}: what it holds` }, Metadata, 'application/json'),
		answerOnce(store, table, '.metadata.json', (answering) =>
			answering.reply
				.header('content-type', 'application/json; charset=utf-8')
				.send(JSON.stringify(store.db.together(() => describeTable(store, table, answering, '.metadata.json'))))
		)
	)
}

/** The schema of a row of the exports, by what is asked. */
function rowOf<K extends Keys>({ row }: Table<K>, { query }: Ask<K>): TObject {
	return typeof row === 'function' ? row(query) : row
}

/** The pieces as a stream. The first is made at once, so that a bad question is still answered as a problem. */
function streamPieces(store: Store, pieces: Iterable<string>): Readable {
	const revision = readRevision(store.db)
	const rest = pieces[Symbol.iterator]()
	const first = rest.next()
	const second = rest.next()
	function* pass() {
		for (let next = first; !next.done; next = next === first ? second : rest.next()) {
			// Half of one revision and half of the next is worse than a download that breaks off.
			if (readRevision(store.db) !== revision) throw new Error('The data changed during an export')
			yield next.value
		}
	}
	return Readable.from(pass())
}

/** The rows as a workbook with a sheet that says what they are. */
function makeWorkbook<K extends Keys>(store: Store, table: Table<K>, answering: Answering<K>): Promise<Buffer> {
	const { rows, metadata } = store.db.together(() => {
		const rows: Row[] = []
		for (const row of table.rows(answering.ask)) {
			if (rows.length === mostSheetRows)
				throw new ProblemError(
					'too-large',
					`A workbook holds at most ${mostSheetRows} rows here: ask for fewer, or for .csv, which holds all.`
				)
			rows.push(row as Row)
		}
		return { rows, metadata: describeTable(store, table, answering, '.xlsx') }
	})
	const columns = columnsOf(rowOf(table, answering.ask), {
		pageOf: table.pageOf,
		origin: originOf(answering.request, store)
	})
	return writeWorkbook(rows, columns, metadata)
}

/** What the rows of a question are, and where they come from. */
function describeTable<K extends Keys>(
	store: Store,
	table: Table<K>,
	{ ask, address, revision, request }: Answering<K>,
	ending: string
): Metadata {
	const dataset = readDataset(store.db)
	const origin = originOf(request, store)
	const url = `${origin}${address.replace(ending, '')}`
	const { sentence } = table.find(ask)
	const live = url.replace(/[?&]rev=[^&]*$/, '')
	// By what was known at a day nothing was read that was published later.
	const { knownAt } = ask.query as Clocks
	const coverageEnd = endOfClocks(dataset.coverageEnd, { knownAt })
	const cite = (url: string) =>
		citeAll({ title: sentence, url, revision, published: dataset.revisionDate, coverageEnd })
	const rev = nameRevision({ number: revision, hash: dataset.hash })
	const sources = new Set<string>()
	let rows = 0
	for (const row of table.rows(ask)) {
		rows++
		if (typeof table.sources === 'function') for (const id of table.sources(row as never)) sources.add(id)
	}
	if (typeof table.sources !== 'function') for (const id of table.sources.all(ask)) sources.add(id)
	return {
		title: sentence,
		query: writeQuery(table.keys, ask.query),
		url,
		revision,
		hash: dataset.hash,
		coverageEnd: dataset.coverageEnd,
		rows,
		columns: columnsOf(rowOf(table, ask), { pageOf: table.pageOf, origin }).map(({ name, description }) => ({
			name,
			description
		})),
		sources: [...sources].toSorted(),
		caveats: [...table.caveats, ...commonCaveats],
		licence: dataset.licence,
		citation: `Labflow, “${sentence}”, revision ${revision} of the data, covering reports up to ${coverageEnd}. ${url}`,
		citations: {
			live: cite(live),
			...(!table.live && { frozen: cite(`${live}${live.includes('?') ? '&' : '?'}rev=${rev}`) })
		}
	}
}

const commonCaveats = [
	'Counts are of reported records, never of everything that happened: coverage follows the press.',
	'An empty cell is not known, never zero; a list in a cell is joined by |; sources are ids of /api/v1/sources.',
	'Parts of a date finer than its precision are 01 and mean nothing.',
	'In .csv a text that a spreadsheet would run as a formula, as it begins with =, +, - or @, begins with an apostrophe; .json, .ndjson and the files of /dataset have each text as it stands.',
	'Facts are free to use under the licence named here; titles of sources are their publishers’ own words.'
]
