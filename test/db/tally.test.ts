// The list of moves counted over the columns is the list that the database gives, whatever is asked.
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { loadColumns } from '../../db/queries/move-columns.ts'
import { listMoves, moveSorts } from '../../db/queries/moves.ts'
import { whereabouts } from '../../server/domain/careers/where.ts'
import type { Filter } from '../../server/domain/vocabulary/filter.ts'
import { moveKinds, statuses } from '../../server/domain/vocabulary/statuses.ts'
import { pageMoves } from '../../server/lists/moves-in-memory.ts'
import type { Store } from '../../server/store/store.ts'
import { openRealDb } from '../helpers.ts'

const db = openRealDb()
afterAll(() => db.close())
const columns = loadColumns(db)
const store = { db, columns: { current: () => columns } } as Store

const some = <Value>(values: readonly Value[], most = 3) => fc.subarray([...values], { minLength: 1, maxLength: most })
const labs = ['openai', 'meta', 'meta-fair', 'google', 'google-deepmind', 'deepseek', 'moonshot', 'xai'].filter((id) =>
	columns.labIndex.has(id)
)
const ends = some([...labs, 'unknown'])
const people = some(
	columns.people.slice(0, 200).map(({ id }) => id),
	40
)
const date = fc
	.tuple(fc.integer({ min: 2012, max: 2026 }), fc.constantFrom('', '-01', '-06', '-12-31', '-07-15'))
	.map(([year, rest]) => `${year}${rest}`)
const filters: fc.Arbitrary<Filter> = fc
	.record(
		{
			level: fc.constantFrom('group' as const, 'lab' as const),
			lab: some(labs),
			from: ends,
			to: ends,
			now: ends,
			nowIs: some(whereabouts),
			person: people,
			deal: some([...columns.dealIds]),
			ids: some(columns.ids, 80),
			since: date,
			until: date,
			asOf: date,
			knownAt: date,
			kind: some(moveKinds),
			status: some(statuses),
			announced: fc.constantFrom('no' as const, 'also' as const, 'only' as const),
			q: fc.constantFrom('scientist', 'research', '清华', 'a', '…'),
			labKind: some(['startup', 'university', 'unknown']),
			country: some(['US', 'CN', 'unknown'])
		},
		{ requiredKeys: ['level'] }
	)
	// Most keys of a random record would leave no move: three or four are asked.
	.chain((filter) =>
		fc.subarray(Object.keys(filter), { maxLength: 4 }).map((keys) => ({
			level: filter.level,
			...Object.fromEntries(keys.map((key) => [key, (filter as Filter)[key as keyof Filter]]))
		}))
	)
	.map((filter) => filter as Filter)

test('counts, facets, pages and cursors are those of the table', () => {
	let found = 0
	fc.assert(
		fc.property(
			filters,
			fc.constantFrom(undefined, ...moveSorts, ...moveSorts.map((sort) => `-${sort}`)),
			(filter, sort) => {
				const paging = { limit: 7, ...(sort && { sort }) }
				const page = pageMoves(store, filter, paging)
				expect(page).toEqual(listMoves(db, filter, paging))
				found += Number(page.total > 0)
				for (let next = page.next, pages = 0; next && pages < 3; pages++) {
					const further = pageMoves(store, filter, { ...paging, cursor: next })
					expect(further).toEqual(listMoves(db, filter, { ...paging, cursor: next }))
					next = further.next
				}
			}
		),
		{ numRuns: 150 }
	)
	expect(found).toBeGreaterThan(40)
})

test('a cursor and a lab that mean nothing are refused', () => {
	const filter: Filter = { level: 'group' }
	expect(() => pageMoves(store, filter, { limit: 7, cursor: 'x' })).toThrow('`cursor` cannot be read')
	expect(() => pageMoves(store, { ...filter, now: ['opena'] }, { limit: 7 })).toThrow(
		'There is no lab `opena`. Did you mean'
	)
})
