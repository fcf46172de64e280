// A pasted list of names, matched (server/routes/match.ts, web/routes/match).
import { countOf, formatNumber } from './format.ts'

type Counts = { sure: number; choose: number; none: number }

export const matchWords = {
	/** "8 of 12 names are somebody here; 2 need a choice, 2 fit nobody" */
	sentence({ sure, choose, none }: Counts): string {
		const total = sure + choose + none
		if (!total) return 'No name was given'
		const verb = sure === 1 ? 'is' : 'are'
		const rest = [
			...(choose ? [`${formatNumber(choose)} ${choose === 1 ? 'needs' : 'need'} a choice`] : []),
			...(none ? [`${formatNumber(none)} ${none === 1 ? 'fits' : 'fit'} nobody`] : [])
		]
		const found = `${formatNumber(sure)} of ${countOf(total, 'name')} ${verb} somebody here`
		return rest.length ? `${found}; ${rest.join(', ')}` : found
	},
	left: (left: number, most: number) =>
		`The list goes on for ${countOf(left, 'line')}: at most ${formatNumber(most)} are matched at once.`,
	absent: 'Nobody here is not the same as no such person: only people whose moves were reported are on record.',
	nobody: 'Nobody of this name here. That is not the same as no such person.',
	report: 'Report a missing move',
	noneOfThem: 'none of them',
	/** What became of a line. */
	verdicts: { sure: 'sure', choose: 'to choose', none: 'not here' }
} as const
