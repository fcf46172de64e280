// The dataset's files as they are written: which columns, what a cell may hold, what it refers to. Import, export, the
// content hash and the dataset's test read this one description.
import {
	text,
	integer,
	sum,
	number,
	partial,
	word,
	ref,
	id,
	currency,
	country,
	note,
	list,
	sources,
	date,
	datePrecision,
	bounds,
	checkBounds,
	checkTogether,
	type Cells,
	type DatasetFile,
	type FileName
} from './cells.ts'
import { metrics } from './files-metrics.ts'
import { offers } from './files-offers.ts'
import { judgements, remedies, ties } from './files-ties.ts'
import * as words from './words.ts'

/** The files in the order in which rows can be stored: what is referred to comes first. */
export const files: DatasetFile[] = [
	{
		name: 'labs',
		key: ['id'],
		columns: [
			id,
			text('name', true),
			word('kind', words.labKinds),
			ref('parent', 'labs'),
			country,
			partial('founded'),
			partial('ended'),
			ref('successor', 'labs'),
			{ name: 'website', type: 'url' },
			list('aliases')
		],
		check: ({ founded = '', ended = '' }) =>
			founded && ended && ended < founded.slice(0, ended.length) ? [['ended', `is before founded, ${founded}`]] : []
	},
	{ name: 'people', key: ['id'], columns: [id, text('name', true), list('aliases'), text('known_for'), list('links')] },
	{
		name: 'sources',
		key: ['id'],
		columns: [
			id,
			{ name: 'url', type: 'url', unique: true },
			text('publisher', true),
			text('origin'),
			text('title', true),
			partial('published'),
			word('tier', words.tiers),
			{ ...text('language'), category: true }
		]
	},
	{
		name: 'deals',
		key: ['id'],
		columns: [
			id,
			ref('acquirer', 'labs', true),
			ref('target', 'labs', true),
			word('kind', words.dealKinds),
			sum('amount'),
			currency,
			number('stake_percent'),
			date,
			datePrecision,
			integer('people_moved'),
			word('status', words.statuses),
			sources,
			note
		],
		check: checkTogether('amount', 'currency')
	},
	{
		name: 'moves',
		key: ['id'],
		columns: [
			id,
			ref('person', 'people', true),
			ref('from', 'labs', false, 'from_lab'),
			ref('to', 'labs', false, 'to_lab'),
			word('kind', words.moveKinds),
			date,
			datePrecision,
			{ name: 'left_date', type: 'date' },
			word('left_date_precision', words.precisions, false),
			text('from_role'),
			text('to_role'),
			word('status', words.statuses),
			ref('deal', 'deals'),
			sources,
			note
		],
		check: (row) => [
			...checkTogether('left_date', 'left_date_precision')(row),
			...(row.from || row.to ? [] : ([['to', 'or from must be set']] as [string, string][]))
		]
	},
	offers,
	{
		name: 'components',
		key: ['id'],
		columns: [
			id,
			ref('offer', 'offers', true),
			word('kind', words.componentKinds),
			...bounds,
			integer('year'),
			word('contingent', words.contingencies),
			note
		],
		check: checkBounds
	},
	{
		name: 'events',
		key: ['id'],
		columns: [
			id,
			ref('lab', 'labs'),
			date,
			datePrecision,
			word('kind', words.eventKinds),
			text('title', true),
			integer('headcount'),
			number('percent'),
			sources,
			note
		]
	},
	metrics,
	{
		name: 'claims',
		key: ['id'],
		columns: [
			id,
			{
				name: 'subject',
				type: 'subject',
				required: true,
				stored: null,
				holds: 'The record it speaks of, `KIND:ID`: its kind is move, offer, deal, event or metric.'
			},
			ref('source', 'sources', true),
			word('stance', words.stances),
			text('notation'),
			number('low'),
			number('high'),
			currency,
			number('years'),
			{ ...text('by'), stored: 'said_by' },
			word('rank', words.ranks),
			note
		],
		check: checkBounds
	},
	...ties,
	judgements,
	remedies,
	{
		name: 'rates',
		key: ['month', 'currency'],
		columns: [{ name: 'month', type: 'month', required: true }, { ...currency, required: true }, number('usd', true)],
		check: ({ usd }) => (Number(usd) > 0 ? [] : [['usd', 'must be above 0']])
	},
	{ name: 'prices', key: ['month'], columns: [{ name: 'month', type: 'month', required: true }, number('cpi', true)] }
]

/** Files whose records claims speak of, by the kind of record that a claim's subject names. */
export const subjects = {
	move: 'moves',
	offer: 'offers',
	deal: 'deals',
	event: 'events',
	metric: 'metrics'
} as const satisfies Record<string, FileName>
/** Files of all records that have an id, by the kind that names one of them, `person:ID`. */
export const kinds = {
	lab: 'labs',
	person: 'people',
	source: 'sources',
	...subjects,
	component: 'components',
	claim: 'claims'
} as const satisfies Record<string, FileName>
export type SubjectKind = keyof typeof subjects
export const subjectKinds = Object.keys(subjects) as SubjectKind[]

/** The keys of about.json. */
export const aboutKeys = ['name', 'title', 'version', 'released', 'coverageEnd', 'licence']

/** The description of a file. */
export const fileNamed = (name: FileName): DatasetFile => files.find((file) => file.name === name)!

/** The key of a row: its id, or `2025-07:EUR` of a rate. */
export function keyOf(file: DatasetFile, row: Cells): string {
	return file.key.map((name) => row[name]).join(':')
}

/** Rows in the order of their file, by key: its first column, then the next. */
export function sortRows(file: DatasetFile, rows: readonly Cells[]): Cells[] {
	// A character below all others stands between the columns, so that `meta` comes before `meta-x` in the first.
	return rows
		.map((row) => [file.key.map((name) => row[name]).join('\0'), row] as const)
		.toSorted(([a], [b]) => (a < b ? -1 : 1))
		.map(([, row]) => row)
}
