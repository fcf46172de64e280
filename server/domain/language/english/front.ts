// What the front page says beside its figures.
import { countOf, joinWords, spellDate } from './format.ts'

export const frontWords = {
	/** "Just outside these dates: 46 moves in June 2025, more than in any month inside, and 12 in July 2026." */
	outside(months: readonly { period: string; moves: number; isPeak: boolean }[]): string {
		if (!months.length) return ''
		const said = months.map(
			({ period, moves, isPeak }) =>
				`${countOf(moves, 'move')} in ${spellDate(period)}${isPeak ? ', more than in any month inside' : ''}`
		)
		return `Just outside these dates: ${joinWords(said, said.some((text) => text.includes(',')) ? ', and' : 'and')}.`.replace(
			' , and',
			', and'
		)
	},
	/** Over the newest moves: "Latest moves", "Latest moves in these dates" */
	latest: (isWindow: boolean) => (isWindow ? 'Latest moves in these dates' : 'Latest moves'),
	week: 'This week in ten sentences',
	follow: 'Follow all this by RSS, in Slack or in a program'
}
