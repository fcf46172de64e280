// The words that keys of an address take on pages alone: how figures are drawn, by what they count, which events they mark.

/** How the flow figure is drawn. */
export const views = { ribbons: 'Ribbons', chord: 'Circle', matrix: 'Matrix' } as const
export type View = keyof typeof views

/** The spans that a trend counts by. */
export const periodNames = { month: 'Month', quarter: 'Quarter', year: 'Year' } as const
export type By = keyof typeof periodNames

/** Kinds of events, in the order of the switch; deals are those that named people came with, too. */
export const eventKinds = [
	'leadership',
	'layoff',
	'reorganisation',
	'model-release',
	'deal',
	'policy',
	'funding',
	'facility',
	'setback',
	'statement'
]
