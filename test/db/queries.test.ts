import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDb, type Db } from '../../db/open.ts'
import { findDeal } from '../../db/queries/deals.ts'
import { listEvents } from '../../db/queries/events.ts'
import { findLab, listLabs } from '../../db/queries/labs.ts'
import { BadValue } from '../../db/queries/listing/page.ts'
import { listMetrics } from '../../db/queries/metrics.ts'
import { findMove, listMoves, moveSorts, readMoves, walkMoves } from '../../db/queries/moves.ts'
import { findOffer, listOffers, offerSorts } from '../../db/queries/offers.ts'
import { findPerson, walkPeople } from '../../db/queries/people.ts'
import { findSource, listSources, sourceSorts } from '../../db/queries/sources.ts'
import { listClaims, walkClaims } from '../../db/queries/claims.ts'
import { statuses } from '../../db/words.ts'
import type { Filter } from '../../server/domain/vocabulary/filter.ts'
import { foldText } from '../../server/domain/resolve/fold.ts'
import { gramsOf } from '../../server/domain/resolve/grams.ts'
import { tokensOf } from '../../server/domain/resolve/words.ts'
import type * as records from '../../server/schemas/records.ts'
import type * as rows from '../../server/schemas/rows.ts'

let db: Db
beforeEach(() => {
	db = openDb(':memory:')
})
afterEach(() => db.close())

/** Inserts rows as the import writes them. */
function insert(table: string, ...rows: Record<string, string | number | null>[]): void {
	for (const row of rows) {
		const names = Object.keys(row).map((name) => `"${name}"`)
		const marks = names.map(() => '?')
		db.prepare(`insert into ${table} (${names.join()}) values (${marks.join()})`).run(...Object.values(row))
	}
}
function addLabs(...labs: [id: string, name: string, parent?: string][]): void {
	for (const [id, name, parent] of labs) {
		const group = parent
			? (db.prepare('select group_id as "group" from labs where id = ?').get(parent) as { group: string }).group
			: id
		insert('labs', { id, name, kind: 'startup', parent: parent ?? null, group_id: group })
		addName('lab', id, name)
	}
}
function addName(type: string, record: string, name: string): void {
	const { n } = db.prepare('select count(*) + 1 as n from names').get() as { n: number }
	insert('names', { id: n, type, record, name, folded: foldText(name), move_count: 1 })
	insert('search', { rowid: n, grams: gramsOf(foldText(name)) })
}
function addText(type: string, record: string, texts: (string | null | undefined)[]): void {
	const { n } = db.prepare('select count(*) + 1 as n from texts').get() as { n: number }
	insert('texts', { id: n, type, record })
	insert('words', { rowid: n, tokens: tokensOf(texts.map((text) => text ?? '').join(' . ')) })
}
function addPeople(...people: [id: string, name: string][]): void {
	for (const [id, name] of people) {
		insert('people', { id, name })
		addName('person', id, name)
	}
}
const move = { kind: 'hire', date_precision: 'day', status: 'reported', from_lab: null, to_lab: null }
/** Moves dated to a day. */
function addMoves(...moves: ({ id: string; person: string; date: string } & Record<string, string | null>)[]): void {
	for (const row of moves) {
		insert('moves', { ...move, last_day: row.date, ...row })
		addText('move', row.id, [row.from_role, row.to_role, row.note])
	}
}
const source = { title: 'A page', tier: 'outlet', language: 'en' }

/** Two groups, one of them with a unit that has a unit, and a lab apart. */
function addHouse(): void {
	addLabs(['north', 'North Works'], ['north-ai', 'North AI', 'north'], ['north-core', 'Cœur', 'north-ai'])
	addLabs(['south', 'South Labs'], ['east', 'East'])
	addPeople(['ada-quill', 'Ada Quill'], ['bo-tern', 'Bo Terń'], ['cy-vane', 'Cy Vane'])
}
const group: Filter = { level: 'group' }
const all = { limit: 50 }
const idsOf = (page: { rows: { id: string }[] }) => page.rows.map((row) => row.id)
const movesOf = (filter: Partial<Filter>) => idsOf(listMoves(db, { ...group, ...filter }, all))

const readRange = (filter: Partial<Filter>) => {
	const page = listMoves(db, { ...group, ...filter }, all)
	return { ids: idsOf(page).toSorted(), total: page.total, partly: page.partly }
}

const fill = () => {
	addHouse()
	const ends = ['north', 'south', 'east', null]
	const people = ['ada-quill', 'bo-tern', 'cy-vane']
	for (let i = 0; i < 37; i++)
		addMoves({
			id: `m${i}`,
			person: people[i % 3]!,
			date: `2025-0${1 + (i % 5)}-01`,
			from_lab: ends[i % 4]!,
			to_lab: 'north-ai',
			first_published: i % 3 ? `2025-0${1 + (i % 4)}-02` : null
		})
}

/** Ids by the pages' cursors. */
const follow = (sort: string, limit: number, filter = group) => {
	const ids: string[] = []
	let cursor: string | undefined
	do {
		const page = listMoves(db, filter, { sort, limit, ...(cursor && { cursor }) })
		ids.push(...idsOf(page))
		cursor = page.next ?? undefined
	} while (cursor)
	return ids
}

const readAll = (sort: string) => listMoves(db, group, { sort, limit: 500 }).rows

const write = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

const followAll = (list: typeof listOffers | typeof listSources, sort: string) => {
	const ids: string[] = []
	for (let cursor: string | undefined | null; cursor !== null;) {
		const page = list(db, group, { sort, limit: 3, ...(cursor && { cursor }) })
		ids.push(...idsOf(page))
		cursor = page.next
	}
	return ids
}

test('a move has its names, groups and sources, of which those that repeat one reporter are one', () => {
	addHouse()
	insert('sources', { id: 's1', url: 'https://one.test/a', publisher: 'One', ...source, published: '2025-03-02' })
	insert('sources', { id: 's2', url: 'https://two.test/b', publisher: 'Two', ...source, origin: 'One' })
	addMoves({ id: 'm', person: 'bo-tern', from_lab: 'north-core', date: '2025-03-01', kind: 'departure' })
	const claim = { move: 'm', stance: 'reports', rank: 'normal', listed: 0 }
	insert('claims', { id: 'c1', source: 's1', position: 1, ...claim }, { id: 'c2', source: 's2', position: 0, ...claim })
	insert('claims', { ...claim, id: 'c3', source: 's2', position: null, stance: 'denies', listed: 1 })
	const expected: rows.Move = {
		id: 'm',
		person: 'bo-tern',
		personName: 'Bo Terń',
		from: 'north-core',
		fromName: 'Cœur',
		fromGroup: 'north',
		to: null,
		toName: null,
		toGroup: null,
		kind: 'departure',
		date: '2025-03-01',
		datePrecision: 'day',
		leftDate: null,
		leftDatePrecision: null,
		fromRole: null,
		toRole: null,
		status: 'reported',
		deal: null,
		note: null,
		firstPublished: null,
		announced: false,
		sourceCount: 2,
		independentCount: 1,
		independentAtLeast: false,
		sources: [
			{ id: 's2', publisher: 'Two', origin: 'One', tier: 'outlet', url: 'https://two.test/b', published: null },
			{ id: 's1', publisher: 'One', origin: null, tier: 'outlet', url: 'https://one.test/a', published: '2025-03-02' }
		]
	}
	expect(readMoves(db, ['m', 'gone'])).toEqual([expected])
})

describe('a lab in a filter', () => {
	beforeEach(() => {
		addHouse()
		addMoves(
			{ id: 'core-south', person: 'ada-quill', from_lab: 'north-core', to_lab: 'south', date: '2025-04-01' },
			{ id: 'north-east', person: 'bo-tern', from_lab: 'north', to_lab: 'east', date: '2025-03-01' },
			{ id: 'east-ai', person: 'bo-tern', from_lab: 'east', to_lab: 'north-ai', date: '2025-02-01' },
			{ id: 'open-ai', person: 'cy-vane', to_lab: 'north-ai', date: '2025-01-01' },
			{ id: 'south-open', person: 'cy-vane', from_lab: 'south', date: '2024-01-01' },
			{ id: 'inside', person: 'cy-vane', from_lab: 'north', to_lab: 'north-ai', date: '2023-01-01' }
		)
	})
	test('stands for itself and everything under it, not for what it is under', () => {
		expect(movesOf({ lab: ['north-ai'] })).toEqual(['core-south', 'east-ai', 'open-ai', 'inside'])
		expect(movesOf({ lab: ['north'] })).toEqual(['core-south', 'north-east', 'east-ai', 'open-ai', 'inside'])
	})
	test('stands for itself alone at level lab', () => {
		expect(movesOf({ lab: ['north-ai'], level: 'lab' })).toEqual(['east-ai', 'open-ai', 'inside'])
		expect(movesOf({ from: ['north'], level: 'lab' })).toEqual(['north-east', 'inside'])
	})
	test('has its end with from and to; unknown selects open ends', () => {
		expect(movesOf({ from: ['north'], to: ['east', 'south'] })).toEqual(['core-south', 'north-east'])
		expect(movesOf({ from: ['unknown'] })).toEqual(['open-ai'])
		expect(movesOf({ from: ['unknown', 'east'] })).toEqual(['east-ai', 'open-ai'])
		expect(movesOf({ to: ['unknown'] })).toEqual(['south-open'])
	})
	test('is counted as a facet by group, or alone at level lab, its own filter lifted', () => {
		const { facets } = listMoves(db, { ...group, from: ['north'], to: ['north'] }, all)
		expect(facets.from).toEqual([
			{ value: 'east', name: 'East', count: 1 },
			{ value: 'north', name: 'North Works', count: 1 },
			{ value: 'unknown', count: 1 }
		])
		expect(listMoves(db, { level: 'lab', to: ['north-ai'] }, all).facets.from).toEqual([
			{ value: 'east', name: 'East', count: 1 },
			{ value: 'north', name: 'North Works', count: 1 },
			{ value: 'unknown', count: 1 }
		])
	})
	test('that is not there is named', () => {
		expect(() => movesOf({ to: ['east', 'nowhere'] })).toThrow(
			new BadValue('to', 'nowhere', 'There is no lab `nowhere`.')
		)
		expect(() => movesOf({ lab: ['unknown'] })).toThrow(new BadValue('lab', 'unknown', 'There is no lab `unknown`.'))
		expect(() => movesOf({ person: ['nobody'] })).toThrow(
			new BadValue('person', 'nobody', 'There is no person `nobody`.')
		)
	})
	test('finds offers by either side, deals by either side, events and metrics by their lab', () => {
		const offer = { ...move, kind: 'total-package', notation: '$1M', outcome: 'unknown', date: '2025-01-01' }
		const { to_lab: _, ...open } = { ...offer, last_day: '2025-01-01' }
		insert(
			'offers',
			{ ...open, id: 'o1', lab: 'south', from_lab: 'north-core' },
			{ ...open, id: 'o2', lab: 'north-ai' }
		)
		insert('offers', { ...open, id: 'o3', lab: 'east', person: 'cy-vane' })
		const offersOf = (filter: Partial<Filter>) => idsOf(listOffers(db, { ...group, ...filter }, all)).toSorted()
		expect(offersOf({ lab: ['north'] })).toEqual(['o1', 'o2'])
		expect(offersOf({ from: ['north'] })).toEqual(['o1'])
		expect(offersOf({ from: ['unknown'] })).toEqual(['o2', 'o3'])
		expect(offersOf({ to: ['north'] })).toEqual(['o2'])
		expect(offersOf({ named: ['person'] })).toEqual(['o3'])
		expect(offersOf({ named: ['role'] })).toEqual(['o1', 'o2'])
		expect(offersOf({ named: ['role', 'person'] })).toEqual(['o1', 'o2', 'o3'])
		expect(offersOf({ person: ['cy-vane'] })).toEqual(['o3'])
		const event = { kind: 'layoff', title: 'A day', date: '2025-01-01', last_day: '2025-01-01', date_precision: 'day' }
		insert('events', { ...event, id: 'e1', lab: 'north-core' }, { ...event, id: 'e2', lab: null })
		expect(idsOf(listEvents(db, { ...group, lab: ['north'] }, all))).toEqual(['e1'])
		expect(listEvents(db, group, all).facets).toEqual({
			kind: [{ value: 'layoff', count: 2 }],
			people: [{ value: 'none', count: 2 }],
			lab: [{ value: 'north', name: 'North Works', count: 1 }]
		})
		const metric = {
			metric: 'headcount',
			low: 5,
			high: 5,
			unit: 'people',
			first_day: '2025-01-01',
			last_day: '2025-12-31'
		}
		insert('metrics', { ...metric, id: 'k', lab: 'north-ai', counterpart: 'south', as_of: '2025' })
		expect(idsOf(listMetrics(db, { ...group, lab: ['north'], counterpart: ['south'] }, all))).toEqual(['k'])
		expect(idsOf(listMetrics(db, { ...group, lab: ['south'] }, all))).toEqual([])
	})
})

describe('a range of dates', () => {
	beforeEach(() => {
		addHouse()
		const of = { person: 'ada-quill', to_lab: 'east' }
		addMoves(
			{ ...of, id: 'day', date: '2025-06-30' },
			{ ...of, id: 'month', date: '2025-07-01', last_day: '2025-07-31', date_precision: 'month' },
			{ ...of, id: 'quarter', date: '2025-07-01', last_day: '2025-09-30', date_precision: 'quarter' },
			{ ...of, id: 'year', date: '2025-01-01', last_day: '2025-12-31', date_precision: 'year' },
			{ ...of, id: 'rumor', date: '2025-01-01', last_day: '2025-12-31', date_precision: 'year', status: 'rumored' }
		)
	})
	test('holds records whose whole span lies inside, and counts those that overlap an edge', () => {
		expect(readRange({ since: '2025-07' })).toEqual({ ids: ['month', 'quarter'], total: 2, partly: 1 })
		expect(readRange({ until: '2025-08' })).toEqual({ ids: ['day', 'month'], total: 2, partly: 2 })
		expect(readRange({ since: '2025-07-01', until: '2025-07-31' })).toEqual({ ids: ['month'], total: 1, partly: 2 })
		expect(readRange({ since: '2025-07-15', until: '2025-07-15' })).toEqual({ ids: [], total: 0, partly: 3 })
		expect(readRange({ since: '2025', until: '2025' })).toEqual({
			ids: ['day', 'month', 'quarter', 'year'],
			total: 4,
			partly: 0
		})
		expect(readRange({ since: '2026' })).toEqual({ ids: [], total: 0, partly: 0 })
		expect(readRange({})).toEqual({ ids: ['day', 'month', 'quarter', 'year'], total: 4, partly: 0 })
	})
	test('asOf holds what was over by that day', () => {
		expect(readRange({ asOf: '2025-08-31' }).ids).toEqual(['day', 'month'])
	})
})

test('knownAt holds what was published by that day, and nothing of which that is not known', () => {
	addHouse()
	const of = { person: 'ada-quill', to_lab: 'east', date: '2025-01-01' }
	addMoves({ ...of, id: 'early', first_published: '2025-01-31' }, { ...of, id: 'late', first_published: '2025-02-01' })
	addMoves({ ...of, id: 'undated', first_published: null })
	expect(movesOf({ knownAt: '2025-01' })).toEqual(['early'])
	expect(movesOf({ knownAt: '2025-02-01' })).toEqual(['late', 'early'])
})

test('moves count when confirmed or reported, unless status asks; its facet tells the others', () => {
	addHouse()
	const of = { person: 'ada-quill', to_lab: 'east', date: '2025-01-01' }
	addMoves(
		{ ...of, id: 'a' },
		{ ...of, id: 'b', status: 'confirmed', kind: 'return' },
		{ ...of, id: 'c', status: 'denied' }
	)
	expect(movesOf({})).toEqual(['b', 'a'])
	expect(movesOf({ status: ['denied', 'confirmed'] })).toEqual(['c', 'b'])
	expect(movesOf({ kind: ['hire'] })).toEqual(['a'])
	const { facets, total } = listMoves(db, { ...group, kind: ['hire'] }, all)
	expect({ total, status: facets.status, kind: facets.kind }).toEqual({
		total: 1,
		status: [
			{ value: 'denied', count: 1 },
			{ value: 'reported', count: 1 }
		],
		kind: [
			{ value: 'hire', count: 1 },
			{ value: 'return', count: 1 }
		]
	})
})

test('words are found in names, whatever their accents, and in roles and notes; each word must be somewhere', () => {
	addHouse()
	const of = { to_lab: 'east', date: '2025-01-01' }
	addMoves({ ...of, id: 'a', person: 'bo-tern', to_role: 'Head of Vision' })
	addMoves({ ...of, id: 'b', person: 'cy-vane', from_lab: 'north-core', note: '100% remote' })
	expect(movesOf({ q: 'tern' })).toEqual(['a'])
	expect(movesOf({ q: 'coeur EAST' })).toEqual(['b'])
	expect(movesOf({ q: 'vision' })).toEqual(['a'])
	expect(movesOf({ q: 'vision vane' })).toEqual([])
	expect(movesOf({ q: '100%' })).toEqual(['b'])
	expect(movesOf({ q: '%' })).toEqual(['b'])
	// Whole words and their starts, not what stands inside them.
	expect(movesOf({ q: 'mote' })).toEqual([])
	expect(movesOf({ q: 'rem' })).toEqual(['b'])
	expect(movesOf({ q: '   ' })).toEqual(['b', 'a'])
	expect(movesOf({ q: '"east* OR' })).toEqual([])
	expect([...walkPeople(db, { ...group, q: 'QUI' })].map(({ id }) => id)).toEqual(['ada-quill'])
	expect(idsOf(listLabs(db, { ...group, q: 'works' }, all))).toEqual(['north'])
})

describe('pages', () => {
	test('follow one another through all rows in every order', () => {
		fill()
		for (const sort of moveSorts.flatMap((name) => [name, `-${name}`])) {
			const whole = idsOf(listMoves(db, group, { sort, limit: 500 }))
			expect(whole.length, sort).toBe(37)
			expect(follow(sort, 5), sort).toEqual(whole)
			expect(
				[...walkMoves(db, group, sort)].map((row) => row.id),
				sort
			).toEqual(whole)
		}
	})
	test('are in order, ties by id, what is not known last in either direction', () => {
		fill()
		for (const key of ['date', 'firstPublished', 'from'] as const) {
			const rows = [...readAll(key)]
			const up = (a: (typeof rows)[number], b: (typeof rows)[number]) =>
				a[key] === b[key]
					? a.id < b.id
						? -1
						: 1
					: a[key] === null
						? 1
						: b[key] === null
							? -1
							: a[key] < b[key]
								? -1
								: 1
			expect(rows, key).toEqual(rows.toSorted(up))
			const down = (a: (typeof rows)[number], b: (typeof rows)[number]) =>
				a[key] === b[key] || (a[key] !== null && b[key] !== null) ? -up(a, b) : up(a, b)
			expect(readAll(`-${key}`), key).toEqual(rows.toSorted(down))
		}
	})
	test('neither repeat nor miss a row when others come in between', () => {
		fill()
		const before = idsOf(listMoves(db, group, { sort: '-date', limit: 500 }))
		const first = listMoves(db, group, { sort: '-date', limit: 10 })
		addMoves({ id: 'newer', person: 'cy-vane', to_lab: 'east', date: '2026-01-01' })
		addMoves({ id: 'older', person: 'cy-vane', to_lab: 'east', date: '2020-01-01' })
		const rest = listMoves(db, group, { sort: '-date', limit: 500, cursor: first.next! })
		expect([...idsOf(first), ...idsOf(rest)]).toEqual([...before, 'older'])
		expect([first.total, rest.total]).toEqual([37, 39])
	})
	test('have facets that add up to the rows with their own filter lifted', () => {
		fill()
		const filter = { ...group, from: ['south', 'unknown'], kind: ['hire'], since: '2025-02' }
		const { facets } = listMoves(db, filter, all)
		for (const key of ['from', 'to', 'kind', 'status'] as const) {
			const lifted: Filter = { ...filter, [key]: key === 'status' ? [...statuses] : undefined }
			const sum = facets[key]!.reduce((total, facet) => total + facet.count, 0)
			expect(sum, key).toBe(listMoves(db, lifted, all).total)
			for (const { value, count } of facets[key]!)
				expect(listMoves(db, { ...filter, [key]: [value] }, all).total, `${key}=${value}`).toBe(count)
		}
	})
	test('keep the filter', () => {
		fill()
		const filter = { ...group, from: ['south', 'unknown'], since: '2025-02' }
		expect(follow('-date', 4, filter)).toEqual(idsOf(listMoves(db, filter, { sort: '-date', limit: 500 })))
	})
	test('are refused for an order or a cursor that is not known', () => {
		fill()
		expect(() => listMoves(db, group, { sort: 'toString', limit: 5 })).toThrow(
			new BadValue(
				'sort',
				'toString',
				'`sort` is `toString`. Known are date, news, person, from, to, firstPublished, each with a minus for descending.'
			)
		)
		const cursor = listMoves(db, group, { sort: 'person', limit: 5 }).next!
		expect(() => listMoves(db, group, { sort: 'date', limit: 5, cursor })).toThrow(
			new BadValue('cursor', cursor, '`cursor` belongs to the order `person`, not `date`.')
		)
		for (const bad of ['', 'x', '%%', write(null), write([]), write(['-date', null, 'm1']), write(['-date', {}, 'm1'])])
			expect(() => listMoves(db, group, { limit: 5, cursor: bad }), bad).toThrow(BadValue)
	})
	test('of offers and sources follow one another too', () => {
		addHouse()
		const offer = { kind: 'total-package', notation: 'x', outcome: 'unknown', date_precision: 'day', status: 'rumored' }
		for (let i = 0; i < 17; i++) {
			const low = i % 4 ? (i % 5) * 1e9 : null
			const high = i % 3 && (low === null || low < 9e9) ? 9e9 : null
			const per = low === null && high === null ? null : 'year'
			const person = i % 2 ? 'cy-vane' : null
			const date = '2025-01-01'
			insert('offers', {
				...offer,
				id: `o${i}`,
				low,
				high,
				per,
				person,
				date,
				last_day: date,
				years: i % 6 ? i / 4 : null
			})
			const published = i % 4 ? `2025-01-0${1 + (i % 3)}` : null
			insert('sources', { ...source, id: `s${i}`, url: `u${i}`, publisher: i % 2 ? 'one' : 'One', published })
		}
		for (const [list, sorts] of [
			[listOffers, offerSorts],
			[listSources, sourceSorts]
		] as const)
			for (const sort of sorts.flatMap((name) => [name, `-${name}`]))
				expect(followAll(list, sort), sort).toEqual(idsOf(list(db, group, { sort, limit: 500 })))
	})
})

test('a list of moves by lab and date enters an index', () => {
	addHouse()
	const seen: string[] = []
	const spy: Db = { ...db, raw: (sql) => (seen.push(sql), db.raw(sql)) }
	listMoves(spy, { ...group, lab: ['north'], since: '2025' }, all)
	const picked = seen.find((sql) => sql.includes(' order by "moves"."date" desc'))!
	const marks = picked.split('?').slice(1)
	const plan = db.sqlite.prepare(`explain query plan ${picked}`).all(...marks.map(() => '[]')) as { detail: string }[]
	const steps = plan.map((step) => step.detail)
	expect(steps.filter((step) => step.startsWith('SCAN moves'))).toEqual([])
	expect(steps.filter((step) => step.startsWith('SEARCH moves'))).toEqual([
		'SEARCH moves USING INDEX moves_from (from_lab=? AND date>?)',
		'SEARCH moves USING INDEX moves_to (to_lab=? AND date>?)'
	])
})

describe('records', () => {
	beforeEach(() => {
		addHouse()
		insert('sources', { ...source, id: 's1', url: 'u1', publisher: 'One', origin: 'Zero', claim_count: 2 })
		insert('deals', {
			id: 'd',
			acquirer: 'south',
			target: 'east',
			kind: 'acquihire',
			date: '2025-01-01',
			date_precision: 'day',
			status: 'denied',
			last_day: '2025-01-01'
		})
		addMoves({ id: 'm', person: 'ada-quill', to_lab: 'south', date: '2025-01-01', deal: 'd', status: 'rumored' })
		const offer = {
			kind: 'total-package',
			notation: 'up to $9',
			high: 9,
			currency: 'USD',
			per: 'total',
			outcome: 'accepted'
		}
		const dated = { date: '2025-01-01', date_precision: 'day', last_day: '2025-01-01', status: 'disputed' }
		insert('offers', { ...offer, ...dated, id: 'o', person: 'ada-quill', lab: 'south', move: 'm' })
		insert('components', { id: 'p', offer: 'o', kind: 'equity', high: 4, currency: 'USD', contingent: 'yes' })
		const claim = { offer: 'o', source: 's1', listed: 1, position: 0 }
		insert('claims', {
			...claim,
			id: 'c1',
			stance: 'denies',
			rank: 'normal',
			said_by: 'A voice',
			notation: '$1',
			low: 1,
			high: 1
		})
		insert('claims', { ...claim, id: 'c2', stance: 'reports', rank: 'preferred' })
		insert(
			'revisions',
			{ number: 1, hash: 'h', date: '2026-01-01T00:00:00Z' },
			{ number: 2, hash: 'i', date: '2026-02-01T00:00:00Z' }
		)
		insert('changes', {
			revision: 2,
			file: 'moves',
			record: 'm',
			before: '{"id":"m","person":"p","note":""}',
			after: null
		})
	})
	const apiSource: rows.Source = {
		id: 's1',
		url: 'u1',
		publisher: 'One',
		origin: 'Zero',
		title: 'A page',
		published: null,
		tier: 'outlet',
		language: 'en',
		claimCount: 2
	}
	const denial: rows.Claim = {
		id: 'c1',
		subject: 'offer:o',
		subjectKind: 'offer',
		subjectId: 'o',
		subjectName: 'South Labs to Ada Quill: up to $9',
		stance: 'denies',
		notation: '$1',
		low: 1,
		high: 1,
		currency: null,
		years: null,
		by: 'A voice',
		rank: 'normal',
		note: null,
		reporter: 'Zero',
		source: apiSource
	}
	test('an offer has its claims, the preferred first, its parts and how often it is denied', () => {
		const { claims, components, denialCount, sourceCount, history, ...offer } = findOffer(db, 'o')!
		const plain: Omit<rows.Offer, 'denialCount' | 'sourceCount'> = offer
		expect(plain.notation).toBe('up to $9')
		expect({
			claims: claims satisfies rows.Claim[],
			components: components satisfies rows.Component[],
			denialCount,
			sourceCount,
			history
		}).toEqual({
			claims: [
				{ ...denial, id: 'c2', stance: 'reports', notation: null, low: null, high: null, by: null, rank: 'preferred' },
				denial
			],
			components: [
				{ id: 'p', kind: 'equity', low: null, high: 4, currency: 'USD', year: null, contingent: 'yes', note: null }
			],
			denialCount: 1,
			sourceCount: 1,
			history: []
		})
		expect(findOffer(db, 'x')).toBeUndefined()
	})
	test('a move has the offers that led to it and its history', () => {
		const found = findMove(db, 'm')!
		expect({ offers: idsOf({ rows: found.offers }), claims: found.claims, history: found.history }).toEqual({
			offers: ['o'],
			claims: [],
			history: [
				{
					id: '2:moves:m',
					revision: 2,
					date: '2026-02-01T00:00:00Z',
					file: 'moves',
					record: 'm',
					kind: 'removed',
					name: 'p: not known → not known',
					sentence: 'removed',
					page: '/moves/m',
					before: { id: 'm', person: 'p', note: '' },
					after: null
				}
			]
		})
	})
	test('a deal and a person have all their moves and offers, of every status', () => {
		const deal = findDeal(db, 'd')!
		expect([deal.namedCount, deal.moves.map((row) => row.id)]).toEqual([1, ['m']])
		const person = findPerson(db, 'ada-quill')!
		expect([person.moves, person.offers].map((rows) => rows.map((row) => row.id))).toEqual([['m'], ['o']])
	})
	test('a lab has what it is under, from the top, and its units', () => {
		const core: Omit<records.LabRecord, 'peopleNow' | 'alumniCount'> = findLab(db, 'north-core')!
		expect(core.ancestors).toEqual([
			{ id: 'north', name: 'North Works', group: 'north', groupName: 'North Works' },
			{ id: 'north-ai', name: 'North AI', group: 'north', groupName: 'North Works' }
		])
		expect(findLab(db, 'north')!.children.map((lab) => lab.id)).toEqual(['north-ai'])
		expect(idsOf(listLabs(db, { ...group, parent: ['north'] }, all)).toSorted()).toEqual(['north-ai', 'north-core'])
		expect(findLab(db, 'nowhere')).toBeUndefined()
	})
	test('a source has its claims; claims are found by subject, source, stance and rank', () => {
		const found: records.SourceRecord = findSource(db, 's1')!
		expect(found.claims.map((claim) => claim.id)).toEqual(['c1', 'c2'])
		const claimsOf = (filter: Partial<Filter>) => idsOf(listClaims(db, { ...group, ...filter }, all))
		expect(claimsOf({ subject: ['offer:o'] })).toEqual(['c1', 'c2'])
		expect(claimsOf({ subject: ['move:m'] })).toEqual([])
		expect(claimsOf({ source: ['s1'], stance: ['denies'] })).toEqual(['c1'])
		expect(claimsOf({ rank: ['preferred'] })).toEqual(['c2'])
		expect([...walkClaims(db, { ...group, stance: ['denies'] })]).toEqual([denial])
		expect(() => claimsOf({ subject: ['offer:x'] })).toThrow(new BadValue('subject', 'x', 'There is no offer `x`.'))
		expect(() => claimsOf({ subject: ['lab:o'] })).toThrow(BadValue)
	})
})
