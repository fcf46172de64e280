// offers.csv: terms reported for a person or for a role.
import {
	bounds,
	checkBounds,
	date,
	datePrecision,
	id,
	list,
	note,
	number,
	ref,
	sources,
	text,
	word,
	type Cells,
	type DatasetFile
} from './cells.ts'
import * as words from './words.ts'

const checkSums = (row: Cells): [string, string][] => [
	...checkBounds(row),
	...(!row.per === !(row.low || row.high)
		? []
		: ([['per', 'must be set where there is an amount, and only there']] as [string, string][]))
]

/** offers.csv of release 1.0.0. */
export const formerOffers: DatasetFile = {
	name: 'offers',
	key: ['id'],
	columns: [
		id,
		ref('person', 'people'),
		ref('lab', 'labs'),
		ref('from_lab', 'labs'),
		word('kind', words.offerKinds),
		text('notation', true),
		...bounds,
		number('years'),
		word('per', words.periods, false),
		word('outcome', words.outcomes),
		ref('move', 'moves'),
		date,
		datePrecision,
		word('status', words.statuses),
		sources,
		note
	],
	check: checkSums
}

/** A lab's own grade: L6, T9, 4-2. */
const houseGrade = '[A-Z]{0,3}\\d{1,3}(?:-\\d{1,2})?'
const grade = `(?:${words.grades.join('|')}|${houseGrade})`

export const offers: DatasetFile = {
	...formerOffers,
	columns: [
		...formerOffers.columns,
		word('basis', words.offerBases),
		{ ...word('role', words.offerRoles, false), category: true },
		text('title'),
		{
			...list('level'),
			category: true,
			shape: [
				new RegExp(`^${grade}(?:\\|${grade})*$`),
				`is neither a lab’s own grade such as L6 nor one of ${words.grades.join(', ')}`
			]
		},
		{ ...text('place'), category: true },
		word('population', words.populations)
	],
	check: (row) => [
		...checkSums(row),
		...(!row.person === (row.population !== 'person')
			? []
			: ([['population', 'is person exactly where a person is named']] as [string, string][]))
	]
}
