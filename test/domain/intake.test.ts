// Foreign lists: which column is what, which dates are dates, what a row tells, and whether it is on record.
import { describe, expect, test } from 'vitest'
import { guessColumns, mappingOf } from '../../server/domain/intake/columns.ts'
import { readListDate } from '../../server/domain/intake/dates.ts'
import { readListRow, type ListedMove } from '../../server/domain/intake/row.ts'
import { settleMove, type MoveCells } from '../../server/domain/intake/settle.ts'

const closed = {
	kind: ['hire', 'departure'],
	status: ['reported', 'rumored'],
	tier: ['outlet'],
	datePrecision: ['day', 'month', 'quarter', 'year']
}

describe('columns', () => {
	const rows = [
		['Ada Example', 'Alpha', 'Beta', '2025-06', 'https://news.example/1', 'hire'],
		['Bo Sample', 'Beta', 'Gamma', 'Q2 2025', 'https://news.example/2', 'departure']
	]
	const read = (header: string[], sample = rows) => mappingOf(guessColumns(header, sample, closed))

	test('are known by their headers, in any order, in English and Chinese', () => {
		expect(read(['Full Name', 'from_org', 'To company', 'Start Date', 'URL', 'Type'])).toEqual({
			person: 'Full Name',
			from: 'from_org',
			to: 'To company',
			date: 'Start Date',
			source: 'URL',
			kind: 'Type'
		})
		expect(read(['姓名', '原公司', '新公司', '入职时间', '来源', '类型'])).toEqual({
			person: '姓名',
			from: '原公司',
			to: '新公司',
			date: '入职时间',
			source: '来源',
			kind: '类型'
		})
	})

	test('are left out where what stands in them can be no such thing, and that is told', () => {
		const guesses = guessColumns(
			['name', 'to', 'date', 'source', 'kind'],
			[['Ada Example', 'Beta', 'soon', 'a friend', 'overlap']],
			closed
		)
		expect(guesses.map(({ field, doubt }) => [field, doubt])).toEqual([
			['person', null],
			['to', null],
			[null, '“soon” is none'],
			[null, '“a friend” is none'],
			[null, '“overlap” is none']
		])
	})

	test('how well a date is known is always read, so that no coarse date is taken for a day', () => {
		const sample = [['Ada Example', 'Beta', '2009-01-01', 'multi-year']]
		expect(read(['person', 'to', 'to_start', 'to_start_precision'], sample)).toMatchObject({
			datePrecision: 'to_start_precision'
		})
	})
})

describe('dates', () => {
	test.for([
		['2025-06-12', '2025-06-12', 'day'],
		['2025/6/12', '2025-06-12', 'day'],
		['2025.06', '2025-06-01', 'month'],
		['12.06.2025', '2025-06-12', 'day'],
		['13/6/2025', '2025-06-13', 'day'],
		['6/13/2025', '2025-06-13', 'day'],
		['June 2025', '2025-06-01', 'month'],
		['2025年6月', '2025-06-01', 'month'],
		['Q3 2025', '2025-07-01', 'quarter'],
		['2025', '2025-01-01', 'year'],
		['2025-06-12T08:30:00Z', '2025-06-12', 'day']
	])('%s is %s, known to the %s', ([text, date, precision]) => {
		expect(readListDate(text!)).toEqual({ date, precision })
	})

	test.for([
		['03/04/2025', 'may be 2025-04-03 or 2025-03-04'],
		['31.02.2025', 'is no date'],
		['3/4/25', 'has no year of four figures'],
		['soon', 'is no date']
	])('%s %s', ([text, reason]) => {
		expect(readListDate(text!)).toEqual({ reason })
	})
})

const mapping = {
	person: 'who',
	from: 'from',
	to: 'to',
	date: 'when',
	datePrecision: 'how',
	leftDate: 'until',
	kind: 'kind'
}
const readRow = (cells: Record<string, string>) => readListRow(new Map(Object.entries(cells)), mapping, closed)

describe('rows', () => {
	test('tell a move; what stands for “not known” is empty, and nothing is taken from a column that is left out', () => {
		const read = readRow({ who: ' Ada Example ', from: 'N/A', to: 'Beta', when: '2025-06-15', how: 'month', note: 'x' })
		expect(read).toEqual({
			move: {
				person: 'Ada Example',
				from: '',
				to: 'Beta',
				fromRole: '',
				toRole: '',
				date: { date: '2025-06-01', precision: 'month' },
				left: null,
				kind: 'hire',
				status: 'reported',
				note: '',
				page: {}
			}
		})
	})

	test('a date is never known better than it is written', () => {
		expect(readRow({ who: 'Ada', to: 'Beta', when: '2025', how: 'day' })).toMatchObject({
			move: { date: { date: '2025-01-01', precision: 'year' } }
		})
	})

	test('all that is wrong is told with column, value and reason', () => {
		expect(readRow({ who: '', from: '', to: '', when: '03/04/2025', how: 'week', kind: 'overlap' })).toEqual({
			faults: [
				{ column: 'who', value: '', reason: 'is empty: whose move is it?' },
				{ column: 'to', value: '', reason: 'is empty, and so is the lab left' },
				{ column: 'when', value: '03/04/2025', reason: 'may be 2025-04-03 or 2025-03-04' },
				{ column: 'kind', value: 'overlap', reason: 'is none of hire, departure' }
			]
		})
		expect(readRow({ who: 'Ada', to: 'Beta', when: '' })).toEqual({
			faults: [{ column: 'when', value: '', reason: 'is empty' }]
		})
		expect(readRow({ who: 'Ada', to: 'x'.repeat(2001), when: '2025' })).toMatchObject({
			faults: [{ column: 'to', reason: 'has more than 2000 characters' }]
		})
	})
})

describe('beside what is on record', () => {
	const own: MoveCells = {
		id: 'ada-beta-2025',
		from: 'alpha-labs',
		to: 'beta',
		date: '2025-06-01',
		date_precision: 'month',
		left_date: '',
		left_date_precision: '',
		from_role: '',
		to_role: 'Research Scientist',
		sources: 'page-1'
	}
	const listed = (more: Partial<ListedMove> = {}): ListedMove => ({
		person: 'Ada Example',
		from: 'Alpha',
		to: 'Beta',
		fromRole: '',
		toRole: '',
		date: { date: '2025-06-01', precision: 'month' },
		left: null,
		kind: 'hire',
		status: 'reported',
		note: '',
		page: {},
		...more
	})
	const groupOf = (lab: string) => (lab === 'alpha-labs' ? 'alpha' : lab)
	const settle = (move: ListedMove, known = [own], page = 'page-1') =>
		settleMove(move, { from: 'alpha', to: 'beta', page }, known, groupOf)

	test('the same move says nothing new: a unit is its group, a post is the same in other letters', () => {
		expect(settle(listed({ toRole: 'research scientist' }))).toEqual({ is: 'same', record: own.id, cells: {} })
	})
	test('a finer date, a post that was not known and another page change it; an empty cell changes nothing', () => {
		const move = listed({ date: { date: '2025-06-12', precision: 'day' }, fromRole: 'Engineer' })
		expect(settle(move, [own], 'page-2')).toEqual({
			is: 'changed',
			record: own.id,
			cells: { date: '2025-06-12', date_precision: 'day', from_role: 'Engineer', sources: 'page-1|page-2' }
		})
		expect(settle(listed({ date: { date: '2025-01-01', precision: 'year' } }))).toMatchObject({ is: 'same' })
	})
	test('another date is no other move by itself, and not the same: it is to be chosen', () => {
		expect(settle(listed({ date: { date: '2024-06-01', precision: 'month' } }))).toEqual({
			is: 'unclear',
			records: [own.id],
			reason: 'is dated otherwise than what is on record between these labs'
		})
	})
	test('of several the one of that very date is it; else it is to be chosen', () => {
		const twin = { ...own, id: 'ada-beta-2025-2', date: '2025-06-12', date_precision: 'day' }
		expect(settle(listed({ date: { date: '2025-06-12', precision: 'day' } }), [own, twin])).toMatchObject({
			is: 'same',
			record: twin.id
		})
		expect(settle(listed({ date: { date: '2025-01-01', precision: 'year' } }), [own, twin])).toMatchObject({
			is: 'unclear',
			records: [own.id, twin.id]
		})
	})
	test('other labs are another move', () => {
		expect(settle(listed(), [{ ...own, from: 'gamma', to: 'delta' }])).toEqual({ is: 'new' })
	})
})
