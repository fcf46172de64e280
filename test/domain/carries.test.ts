// Every finding and title of a figure carries what limits it, so that it stays true when it is copied without its page.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { statuses } from '../../server/domain/vocabulary/statuses.ts'
import { countFlows } from '../../server/domain/flows/flow.ts'
import { sayFlows, sayHeadline } from '../../server/domain/moves/headline.ts'
import { spellDate } from '../../server/domain/language/index.ts'
import { countMix } from '../../server/domain/trends/mix.ts'
import { countPair } from '../../server/domain/flows/pair.ts'
import { textOf, type Part } from '../../server/domain/vocabulary/part.ts'
import { findRatio, sayPairRatio } from '../../server/domain/flows/ratio.ts'
import { sayPair, sayPairInFull, sayTrend } from '../../server/domain/moves/sentence.ts'
import { titleExchange, titleMonths } from '../../server/domain/flows/lab-title.ts'
import { titleBalance, titleFlows } from '../../server/domain/flows/title.ts'
import { countTrend } from '../../server/domain/trends/trend.ts'
import { sayMix, titleMix, titlePeak, titleTrend } from '../../server/domain/trends/trend-title.ts'
import { buildMoveColumns, type BriefMove } from '../builders.ts'

const named = (id: string) => ({ id, name: id.charAt(0).toUpperCase() + id.slice(1), group: id })
const labs = ['alpha', 'beta', 'gamma', '?']
const people = 'ann bob cyd dan eve fay gus hal ivy jon kim lea'.split(' ')
const dates = ['2025-07-04', '2025-08', '2025-Q4', '2025', '2026-01-05', '2026-02', '2026-06-30', '2026']
const move = fc
	.record({
		person: fc.constantFrom(...people),
		from: fc.constantFrom(...labs),
		to: fc.constantFrom(...labs),
		date: fc.constantFrom(...dates),
		status: fc.constantFrom(...statuses)
	})
	.filter(({ from, to }) => from !== to)
	.map(({ person, from, to, date, status }): BriefMove => [person, `${from} > ${to}`, date, { status }])

/** What limits a figure, with the words that tell of it. */
const limits = fc.record({
	range: fc.constantFrom(
		{ since: '2025-07', until: '2026-06', words: /July 2025 (to|up to) June 2026/ },
		{ since: '2025', until: '2025', words: /2025/ },
		{ since: '2026-01', until: '2026-12', words: /January 2026 up to the end of June 2026, when coverage ends/i },
		{ since: undefined, until: '2027', words: /up to the end of June 2026, when coverage ends/i },
		{ since: '2025-08', until: undefined, words: /August 2025 up to the end of June 2026, when coverage ends/i }
	),
	status: fc.constantFrom<(string[] | undefined)[]>(undefined, ['rumored'], ['confirmed', 'reported', 'disputed']),
	narrowed: fc.constantFrom('', ' that are foundings', ' of Ada Example, with a university'),
	knownAt: fc.constantFrom(undefined, '2026-07-05'),
	level: fc.constantFrom('group' as const, 'lab' as const)
})
type Limits = typeof limits extends fc.Arbitrary<infer Value> ? Value : never

const statusWords = { rumored: /rumo/, disputed: /disputed/ }
const narrowedWords = [
	[' that are foundings', /founding/],
	[' of Ada Example, with a university', /of Ada Example, with a university/]
] as const
/** What a sentence must hold under the limits; of how many labs are asked for. */
function listWords({ range, status, narrowed, knownAt, level }: Limits, isOfLab: boolean): RegExp[] {
	return [
		range.words,
		...(status ? Object.entries(statusWords).flatMap(([name, words]) => (status.includes(name) ? [words] : [])) : []),
		...narrowedWords.flatMap(([text, words]) => (narrowed === text ? [words] : [])),
		...(knownAt ? [new RegExp(`as published by ${spellDate(knownAt)}`, 'i')] : []),
		...(level === 'lab' && isOfLab ? [/units left out/i] : [])
	]
}

/** Every sentence that figures over moves say, with whether labs are asked for. */
function sayAll(moves: BriefMove[], { range, status, narrowed, knownAt, level }: Limits): [string, Part[], boolean][] {
	const columns = buildMoveColumns(moves)
	const filter = { level, since: range.since, until: range.until, status }
	const more = { narrowed, asOf: null, knownAt: knownAt ?? null }
	const flows = { ...countFlows(columns, filter), ...more, about: '' }
	const ofAlpha = { ...countFlows(columns, { ...filter, lab: ['alpha'] }), ...more, about: ' into or out of Alpha' }
	const trend = { ...countTrend(columns, filter, 'month'), ...more }
	const alphas = { ...countTrend(columns, { ...filter, lab: ['alpha'] }, 'month'), ...more }
	const mix = { ...countMix(columns, filter, 'month', 'kind'), ...more }
	const counted = { ...countPair(columns, filter, 'alpha', 'beta'), ...more }
	const read = (ids: string[]) => ids.map((id) => ({ person: moves[columns.ids.indexOf(id)]?.[0] ?? id }))
	const pair = { ...counted, forwardMoves: read(counted.forwardMoves), backMoves: read(counted.backMoves) }
	const asked = { isNarrowed: narrowed !== '' }
	return [
		['headline', sayHeadline(flows, asked), false],
		['flows', sayFlows(flows, asked), false],
		['headline of a lab', sayHeadline(ofAlpha, { ...asked, lab: [named('alpha')] }), true],
		['headline of who left', sayHeadline(countedFrom(), { ...asked, from: [named('alpha')] }), true],
		...(flows.n
			? (
					[
						['title of flows', titleFlows(flows), false],
						['title of a lab’s flows', titleFlows(ofAlpha), true]
					] as const
				)
					.filter(([, parts]) => !textOf(parts).endsWith('to draw'))
					.map((one): [string, Part[], boolean] => [...one])
			: []),
		...onlyFindings('balance', titleBalance(flows), /^No gains/, false),
		...onlyFindings('exchange', titleExchange(ofAlpha, named('alpha')), /^Who joined/, true),
		...onlyFindings('months', titleMonths(pair), /^The moves by month/, true),
		['trend', sayTrend(trend), false],
		['trend of a lab', sayTrend(alphas), true],
		['title of a trend', titleTrend(trend), false],
		['title of a lab’s trend', titleTrend(alphas), true],
		['peak of a lab', titlePeak(alphas), true],
		['mix', sayMix(mix), false],
		['title of a mix', titleMix(mix), false],
		['pair', sayPair(pair), true],
		['pair in full', sayPairInFull(pair), true],
		['ratio', sayPairRatio({ ...pair, ...findRatio(pair.forward, pair.back) }), true]
	]
	function countedFrom() {
		return { ...countFlows(columns, { ...filter, from: ['alpha'] }), ...more, about: ' out of Alpha' }
	}
}
/** A title, unless it is a plain subject that claims nothing. */
const onlyFindings = (name: string, parts: Part[], plain: RegExp, isOfLab: boolean): [string, Part[], boolean][] =>
	plain.test(textOf(parts)) ? [] : [[name, parts, isOfLab]]

test('whatever limits a figure is in each of its sentences', () => {
	fc.assert(
		fc.property(fc.array(move, { minLength: 0, maxLength: 40 }), limits, (moves, limit) => {
			for (const [name, parts, isOfLab] of sayAll(moves, limit)) {
				const text = textOf(parts)
				for (const words of listWords(limit, isOfLab)) expect(`${name}: ${text}`).toMatch(words)
				expect(text).not.toMatch(/in a year|took in|December 2026|2027|no gain|no loss/)
			}
		}),
		{ numRuns: 300 }
	)
})
