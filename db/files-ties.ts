// Files that tie records: to events, to ids elsewhere, to records of an earlier release.
import { ref, text, word, type Cells, type Column, type DatasetFile } from './cells.ts'
import { isReason } from './reason.ts'
import * as words from './words.ts'

const record = (name: string, required: boolean, kinds?: readonly string[]): Column => ({
	name,
	type: 'record',
	required,
	...(kinds && { kinds })
})

export const ties: DatasetFile[] = [
	{
		name: 'event_people',
		key: ['event', 'move'],
		columns: [
			ref('event', 'events', true),
			ref('move', 'moves', true),
			word('part', words.eventParts),
			text('why', true)
		]
	},
	{
		name: 'ids',
		key: ['record', 'scheme', 'value'],
		columns: [
			record('record', true, ['person', 'lab']),
			word('scheme', words.idSchemes),
			text('value', true),
			{ name: 'sources', type: 'list', refers: 'sources', required: true }
		]
	},
	{ name: 'renamed', key: ['old'], columns: [record('old', true), record('new', false), text('why', true)] }
]

/** Which records are one: a file that came between releases, so that it counts in no hash where it has no rows. */
export const judgements: DatasetFile = {
	name: 'judgements',
	key: ['keep', 'other'],
	optional: true,
	columns: [
		record('keep', true, ['person', 'lab']),
		record('other', true, ['person', 'lab']),
		word('verdict', words.verdicts),
		{ name: 'date', type: 'date', required: true },
		text('by', true),
		text('why', true)
	],
	check: ({ keep = '', other = '', why = '' }) => [
		...(keep === other ? ([['other', 'is the record itself']] as [string, string][]) : []),
		...(keep.split(':')[0] === other.split(':')[0]
			? []
			: ([['other', 'is of another kind than keep']] as [string, string][])),
		...(isReason(why) ? [] : ([['why', 'has fewer than five words: say why']] as [string, string][]))
	]
}

/** Longest statement, in characters. */
export const longestStatement = 1500

/** What was done for those whom records speak of; optional as `judgements` is. */
export const remedies: DatasetFile = {
	name: 'remedies',
	key: ['record', 'remedy', 'by'],
	optional: true,
	columns: [
		record('record', true, ['person', 'lab', 'move', 'offer', 'deal', 'event', 'metric']),
		word('remedy', words.remedyKinds),
		text('by', true),
		{ name: 'date', type: 'date', required: true },
		text('words'),
		ref('source', 'sources')
	],
	check: (row) => (row.remedy === 'statement' ? checkStatement(row) : checkHidden(row))
}

const checkStatement = ({ words = '' }: Cells): [column: string, reason: string][] => [
	...(words ? [] : ([['words', 'must say what is stated']] as [string, string][])),
	...(words.length > longestStatement
		? ([['words', `is longer than ${longestStatement} characters`]] as [string, string][])
		: [])
]
const checkHidden = ({ record = '', words = '', source = '' }: Cells): [column: string, reason: string][] => [
	...(record.startsWith('person:')
		? []
		: ([['record', 'is no person: only people are kept from search engines']] as [string, string][])),
	...(words || source ? ([['words', 'must be empty, as source: nothing is stated']] as [string, string][]) : [])
]
