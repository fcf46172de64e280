import { describe, expect, test } from 'vitest'
import * as words from '../../db/desk/words.ts'
import { privacyWishes, reportKinds, takes } from '../../server/domain/reports/kinds.ts'
import { listPossibleNames } from '../../server/domain/reports/personal.ts'
import { readProposal } from '../../server/domain/reports/reading.ts'
import { foldProposal } from '../../server/domain/reports/same.ts'
import { reportStates, viewOf } from '../../server/domain/reports/states.ts'
import { findTextFault, findUrlFault } from '../../server/domain/reports/text.ts'
import { countByMonth, medianWait } from '../../server/domain/reports/waiting.ts'
import { queueWords, reportWords } from '../../server/domain/language/index.ts'

test('kinds, states and wishes are those that the tables hold, each with its words', () => {
	expect([reportKinds, reportStates, privacyWishes]).toEqual([
		words.reportKinds,
		words.reportStates,
		words.privacyWishes
	])
	expect(Object.keys(reportWords.kinds)).toEqual(reportKinds)
	expect(Object.keys(reportWords.states)).toEqual(reportStates)
	expect(Object.keys(reportWords.wishes)).toEqual(privacyWishes)
})

test('what a person asks for goes with privacy alone', () => {
	expect(reportKinds.filter((kind) => takes(kind, 'wish'))).toEqual(['privacy'])
})

describe('two proposals', () => {
	test.each([
		['June 2025', '2025-06', true],
		['$200M/4yr', '$200 million over four years', true],
		['Research Scientist', 'research scientist.', true],
		['$200M/4yr to Ada', '$200M/4yr to Bo', false],
		['2025', '2025-01', false],
		['$200M', '€200M', false],
		['???', '!!!', false]
	])('“%s” and “%s” are the same: %s', (one, other, is) => {
		expect(foldProposal(one) === foldProposal(other)).toBe(is)
	})
})

test('of a move or an offer in words its names, dates and sums are read', () => {
	expect(readProposal('Ada Example: Lab One → Lab Two, Q2 2025')).toEqual({
		move: { person: 'Ada Example', from: 'Lab One', to: 'Lab Two' },
		sums: [],
		dates: [{ date: '2025-04-01', precision: 'quarter' }]
	})
	const offer = readProposal('Lab One offered Bo Sample $200M over four years in June 2025')!
	expect(offer.sums[0]).toMatch(/^\$200M\/4yr/)
	expect(reportWords.reading(offer)).toBe(`${offer.sums[0]}; Jun 2025 (known to the month)`)
	expect(readProposal('Something is missing here')).toBeUndefined()
})

test('names are looked for in runs of words, and of characters where no space stands between them', () => {
	expect(listPossibleNames('by Ada Example')).toEqual([
		'by',
		'by ada',
		'by ada example',
		'ada',
		'ada example',
		'example'
	])
	expect(listPossibleNames('据吴恩达说')).toContain('吴恩达')
	expect(listPossibleNames('word '.repeat(2000)).length).toBeLessThan(10)
})

describe('what the queue shows', () => {
	test.each([
		['wrong', false, false, 'whole'],
		['wrong', true, false, 'bare'],
		['wrong', true, true, 'whole'],
		['dead-page', true, false, 'bare'],
		['statement', true, false, 'nothing'],
		['statement', true, true, 'whole'],
		['privacy', true, false, 'nothing'],
		['privacy', true, true, 'nothing']
	] as const)('of kind %s, about a person %s, read %s is %s', (kind, isPersonal, isRead, view) => {
		expect(viewOf({ kind, isPersonal, isRead })).toBe(view)
	})
})

test.each([
	['two\nlines, 中文, 👩‍🔬', undefined],
	['\u0000', 'control'],
	['\u009f', 'control'],
	['\uffff', 'no character'],
	['\ud800', 'no character'],
	['\ufffd', 'broken'],
	['\u202e', 'turns']
])('of the text %j the fault is %s', (text, fault) => {
	if (fault === undefined) expect(findTextFault(text)).toBeUndefined()
	else expect(findTextFault(text)).toContain(fault)
})

test.each([
	['https://example.org/story?id=1#a', true],
	['HTTP://EXAMPLE.ORG', true],
	['ftp://example.org', false],
	['javascript:alert(1)', false],
	['https://localhost', false],
	['https://exa mple.org', false],
	['https://user@example.org', false],
	['https://example.org/"><script>', false],
	['example.org', false]
])('%s is an address of a page: %s', (url, is) => {
	expect(findUrlFault(url) === undefined).toBe(is)
})

test('waits are counted over what was answered, shares by the month of the answer', () => {
	const day = (n: number) => new Date(Date.UTC(2026, 9, n)).toISOString()
	const reports = [
		{ state: 'applied', received: day(1), ended: day(2) },
		{ state: 'not-applied', received: day(1), ended: day(5) },
		{ state: 'applied', received: day(30), ended: day(33) },
		{ state: 'withdrawn', received: day(1), ended: day(90) },
		{ state: 'received', received: day(1), ended: null }
	] as const
	expect(medianWait(reports)).toBe(3)
	expect(medianWait(reports.slice(0, 2))).toBe(2.5)
	expect(medianWait([])).toBe(null)
	expect(countByMonth(reports)).toEqual([
		{ month: '2026-11', answered: 1, applied: 1 },
		{ month: '2026-10', answered: 2, applied: 1 }
	])
	expect(queueWords.title(11, 1.2)).toBe('Eleven reports are open; half are answered within two days')
	expect(queueWords.title(0, 0.4)).toBe('No report is open; half are answered within a day')
})
