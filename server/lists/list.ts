// A list of records, and one record, as the API answers them.
import type { FastifyInstance } from 'fastify'
import type { TObject, TSchema } from 'typebox'
import { readDataset, readRevision } from '../../db/queries/dataset.ts'
import { hashRecord } from '../../db/csv/removal.ts'
import { readNews, type NewsFile } from '../../db/queries/listing/news.ts'
import { countRevisions, listChanges } from '../../db/queries/history.ts'
import { addSingle } from '../answers/answer.ts'
import type { Store } from '../store/store.ts'
import { addTable } from '../answers/table.ts'
import type { Filter, Paging } from '../domain/vocabulary/filter.ts'
import { sayList } from '../domain/moves/listing.ts'
import { makeChangeEntry, makeEntry, type Dated, type Told } from '../feeds/entry.ts'
import { addFeed } from '../feeds/feed.ts'
import { nameRecords } from '../figures/names.ts'
import { pagingKeys } from '../query/keys.ts'
import { noRecord, ProblemError } from '../query/problem.ts'
import { addressQuery, type Keys } from '../query/query.ts'
import { ListOf, type List } from '../schemas/list.ts'

type Found<Row> = Omit<List<Row>, 'sentence' | 'revision'>

export type ListName = 'labs' | 'people' | 'moves' | 'offers' | 'deals' | 'events' | 'metrics' | 'sources' | 'claims'

export type RecordList<Row> = {
	/** `moves`; the list is at `/moves`. */
	name: ListName
	description: string
	keys: Keys
	row: TObject
	/** What rows can be sorted by, and the order unless asked. */
	sorts: readonly string[]
	order: string
	list: (filter: Filter, paging: Paging) => Found<Row>
	walk: (filter: Filter, sort?: string) => Iterable<Row>
	sources: (row: Row) => string[]
	caveats: string[]
	/** What a feed of the list tells of a row that is news; it tells of changes where left out. */
	tell?: (row: Row) => Told
}

/** Ids of the sources that a row cites. */
export const citedSources = (row: { sources: { id: string }[] }): string[] => row.sources.map((source) => source.id)

/** All rows of a table as a list that is not paged. */
export const listWhole = <Row>(rows: Row[]) => ({ rows, total: rows.length, next: null, partly: 0, facets: {} })

/** A list's query as what it asks for and how it is paged. */
export function splitQuery(query: Record<string, unknown>): { filter: Filter; paging: Paging } {
	const { sort, limit, cursor, ...filter } = query as Filter & Paging
	return { filter: { ...filter, level: filter.level ?? 'group' }, paging: { sort, limit, cursor } }
}

/** Adds a list of records, all of its rows as exports too, and as feed where its rows can be news. */
export function addList<Row extends object>(app: FastifyInstance, store: Store, list: RecordList<Row>): void {
	const keys = { ...list.keys, ...pagingKeys(list.sorts, list.order) }
	store.records.set(list.name, { keys: list.keys, walk: (query) => list.walk(splitQuery(query).filter) })
	addTable(app, store, {
		path: `/${list.name}`,
		tag: list.name,
		summary: `List of ${list.name}`,
		description: list.description,
		keys,
		answer: ListOf(list.row),
		row: list.row,
		find({ query }) {
			const { filter, paging } = splitQuery(query)
			const page = list.list(filter, paging)
			return {
				...page,
				sentence: sayList(
					list.name,
					filter,
					page.total,
					nameRecords(store, filter.deal),
					readDataset(store.db).coverageEnd
				),
				revision: readRevision(store.db)
			}
		},
		rows({ query }) {
			const { filter, paging } = splitQuery(query)
			return list.walk(filter, paging.sort)
		},
		sources: list.sources as (row: never) => string[],
		...(list.name !== 'claims' && { pageOf: ({ id }: { id: string }) => `/${list.name}/${encodeURIComponent(id)}` }),
		caveats: list.caveats
	})
	if (list.tell) addListFeed(app, store, list, list.tell)
	else if (list.name !== 'claims') addChangeFeed(app, store, list)
}

/** The problem for a record that was removed; undefined where it was not. */
function findGone(store: Store, noun: string, id: string): ProblemError | undefined {
	const hash = hashRecord(noun, id)
	const removal = store.removals().find(({ record }) => record === hash)
	if (!removal) return undefined
	const detail = `The ${noun} \`${id}\` was removed on ${removal.date}: ${removal.reason}. Past revisions leave it out too; /method#correct says how to write to us.`
	return new ProblemError('gone', detail, [{ path: 'id', message: detail }])
}
/** Adds a list's feed: the rows that were news last, whatever the day they are dated to. */
function addListFeed<Row extends object>(
	app: FastifyInstance,
	store: Store,
	list: RecordList<Row>,
	tell: (row: Row) => Told
): void {
	addFeed(app, store, {
		path: `/${list.name}`,
		tag: list.name,
		summary: `Feed of ${list.name}`,
		description: `The ${list.name} of the same keys that were news last: added here, changed in what matters, or else first published.`,
		keys: list.keys,
		find({ query }) {
			const { filter, paging } = splitQuery(query)
			// What is announced is news.
			const told = { ...filter, announced: filter.announced === 'only' ? ('only' as const) : ('also' as const) }
			const rows = list.list(told, { ...paging, sort: '-news', rowsAlone: true }).rows as (Row & Dated)[]
			const news = readNews(store.db, list.name as NewsFile, ids(rows))
			return {
				title: `Labflow: ${sayList(list.name, filter, null, nameRecords(store, filter.deal))}`,
				page: `/${list.name}${addressQuery(list.keys, query)}`,
				entries: rows.map((row) => makeEntry(list.name, row, tell(row), news.get(row.id)!))
			}
		}
	})
}
/** Adds the feed of a list whose rows are no news by themselves: what revisions did to its records. */
function addChangeFeed<Row extends object>(app: FastifyInstance, store: Store, list: RecordList<Row>): void {
	const { db } = store
	addFeed(app, store, {
		path: `/${list.name}`,
		tag: list.name,
		summary: `Feed of ${list.name}`,
		description: `What revisions added to the ${list.name} of the same keys, and changed of them, the newest first.`,
		keys: list.keys,
		find({ query: { limit, ...query } }) {
			const { filter } = splitQuery(query)
			const record = [...list.walk(filter)].map((row) => (row as unknown as { id: string }).id)
			const { rows } = listChanges(db, { file: [list.name], record }, { limit: limit as number })
			const hashes = new Map(countRevisions(db, {}).map(({ revision, hash }) => [revision, hash]))
			return {
				title: `Labflow: ${sayList(list.name, filter, null, nameRecords(store, filter.deal))}`,
				page: `/${list.name}${addressQuery(list.keys, query)}`,
				entries: rows.map((row) => makeChangeEntry(row, hashes.get(row.revision)!))
			}
		}
	})
}
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)

/** Adds one record of a list by its id: a move at `/moves/:id`. */
export function addRecord(
	app: FastifyInstance,
	store: Store,
	record: {
		noun: string
		list: ListName
		description: string
		keys?: Keys
		answer: TSchema
		find: (id: string, query: Record<string, unknown>) => object | undefined
	}
): void {
	store.records.set(record.list, { find: (id) => record.find(id, { level: 'group' }) })
	addSingle(app, store, {
		path: `/${record.list}/:id`,
		tag: record.list,
		summary: `One ${record.noun}`,
		description: record.description,
		keys: record.keys ?? {},
		patched: true,
		answer: record.answer,
		find({ query, params }) {
			const found = record.find(params.id!, query)
			if (!found) throw findGone(store, record.noun, params.id!) ?? noRecord(record.noun, params.id!)
			return found
		}
	})
}
