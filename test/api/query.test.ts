import { expect, test } from 'vitest'
import { from, level, moveKind, pagingKeys, q, since, until } from '../../server/query/keys.ts'
import { ProblemError } from '../../server/query/problem.ts'
import { addressQuery, readQuery, writeQuery, type Keys } from '../../server/query/query.ts'

const keys = { from, kind: moveKind, since, until, q, level, ...pagingKeys(['date', 'person'], '-date') }
const asked = { from: undefined, kind: undefined, since: undefined, until: undefined, q: undefined, cursor: undefined }
const fallbacks = { ...asked, level: 'group', sort: '-date', limit: 50 }

function faultsOf(keys: Keys, raw: Record<string, unknown>) {
	try {
		readQuery(keys, raw)
	} catch (error) {
		if (error instanceof ProblemError) return error.faults
	}
	return undefined
}

test('what is not asked for is its fallback, and so is an empty field of a form', () => {
	expect(readQuery(keys, {})).toEqual(fallbacks)
	expect(readQuery(keys, { from: '', since: '', level: '', limit: '' })).toEqual(fallbacks)
})

test('a comma list is read without blanks, repeats and empty items', () => {
	expect(readQuery(keys, { from: ' openai, meta,,openai' })).toEqual({ ...fallbacks, from: ['openai', 'meta'] })
})

test('a list given as the same key again and again, as forms do with boxes, is one list', () => {
	expect(readQuery(keys, { kind: ['hire', 'return'] })).toEqual({ ...fallbacks, kind: ['hire', 'return'] })
})

test('the address has one way to be written: the order of the keys, without fallbacks', () => {
	const query = readQuery(keys, { limit: '50', until: '2025', q: 'a & b', since: '2025-02', from: 'b,a', sort: 'date' })
	expect(addressQuery(keys, query)).toBe('?from=b,a&since=2025-02&until=2025&q=a%20%26%20b&sort=date')
	expect(addressQuery(keys, readQuery(keys, {}))).toBe('')
})

test('the query as understood has the fallbacks filled in', () => {
	expect(writeQuery(keys, readQuery(keys, { from: 'a' }))).toEqual({
		from: 'a',
		level: 'group',
		sort: '-date',
		limit: '50'
	})
})

test('every bad input is named at once, with what would be right', () => {
	expect(
		faultsOf(keys, {
			labb: 'x',
			form: 'x',
			kind: 'hire,hirre',
			since: '2025-02-30',
			sort: 'dat',
			limit: '0',
			level: 'x'
		})
	).toEqual([
		{
			path: 'labb',
			message:
				'Unknown key `labb`. Known are `from`, `kind`, `since`, `until`, `q`, `level`, `sort`, `limit`, `cursor`.'
		},
		{ path: 'form', message: 'Unknown key `form`. Did you mean `from`?' },
		{
			path: 'kind',
			message:
				'`kind` has `hirre`. Did you mean `hire`? Known are `hire`, `founding`, `acquihire`, `return`, `appointment`, `departure`, `layoff`.'
		},
		{
			path: 'since',
			message:
				'`since` is `2025-02-30`, which is no date: give a year, month or day, as in 2025, 2025-07 or 2025-07-12.'
		},
		{ path: 'sort', message: '`sort` is `dat`. Did you mean `date`? Known are `date`, `-date`, `person`, `-person`.' },
		{ path: 'limit', message: '`limit` is `0`: give a whole number from 1 to 500.' },
		{ path: 'level', message: '`level` is `x`. Known are `group`, `lab`.' }
	])
})

test.each([
	[
		'since after until',
		{ since: '2025-07', until: '2025-06' },
		'until',
		'`until` is `2025-06`, which is before `since`, `2025-07`.'
	],
	[
		'a key that takes one value given twice',
		{ since: ['2025', '2026'] },
		'since',
		'`since` is given more than once: give it once.'
	],
	[
		'nothing but commas',
		{ from: ',,' },
		'from',
		'`from` holds nothing but commas: give at least one value, or leave the key out.'
	],
	['a long text', { q: 'x'.repeat(201) }, 'q', '`q` has 201 characters: at most 200 are read.'],
	[
		'a long list',
		{ from: Array.from({ length: 201 }, (_, i) => i).join(',') },
		'from',
		'`from` has 201 values: at most 200 are read.'
	],
	[
		'a name of the prototype',
		{ constructor: 'x' },
		'constructor',
		'Unknown key `constructor`. Known are `from`, `kind`, `since`, `until`, `q`, `level`, `sort`, `limit`, `cursor`.'
	]
])('%s is refused', (_, raw, path, message) => {
	expect(faultsOf(keys, raw)).toEqual([{ path, message }])
})

test('a range of one period is a range', () => {
	expect(readQuery(keys, { since: '2025-07', until: '2025-07' })).toEqual({
		...fallbacks,
		since: '2025-07',
		until: '2025-07'
	})
	expect(readQuery(keys, { since: '2025-07', until: '2025' })).toEqual({
		...fallbacks,
		since: '2025-07',
		until: '2025'
	})
})
