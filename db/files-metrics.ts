// metrics.csv: a lab's figure at a date.
import {
	checkBounds,
	id,
	note,
	number,
	partial,
	ref,
	sources,
	text,
	word,
	type Cells,
	type DatasetFile
} from './cells.ts'
import * as words from './words.ts'

const whose = [id, ref('lab', 'labs', true), ref('counterpart', 'labs')]

/** metrics.csv of release 1.0.0: one figure, and the stage of some in their names. */
export const formerMetrics: DatasetFile = {
	name: 'metrics',
	key: ['id'],
	columns: [
		...whose,
		word('metric', [...words.metricNames, ...words.formerMetricNames]),
		{ ...number('value', true), stored: 'low', holds: 'The figure. @unit as `unit` says' },
		word('unit', words.units),
		partial('as_of', true),
		sources,
		note
	]
}

const checkFigure = ({ low, high, stage, said }: Cells): [string, string][] => [
	...(low || high ? [] : ([['low', 'or high must be set']] as [string, string][])),
	...(stage === 'actual' || said ? [] : ([['said', 'must be set where the stage is not actual']] as [string, string][]))
]

export const metrics: DatasetFile = {
	name: 'metrics',
	key: ['id'],
	columns: [
		...whose,
		word('metric', words.metricNames),
		number('low'),
		number('high'),
		word('approx', words.approximations),
		word('unit', words.units),
		partial('as_of', true),
		partial('said'),
		word('stage', words.stages),
		{
			...text('scope', true),
			shape: [/^(company|unit|team|(site|sample):\S.*)$/, 'is none of company, unit, team, site:NAME, sample:WHAT']
		},
		word('basis', words.metricBases),
		sources,
		note
	],
	check: (row) => [...checkBounds(row), ...checkFigure(row)]
}
