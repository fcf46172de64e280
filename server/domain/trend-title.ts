// What stands above trends: their findings in a line.
import {
	listParts,
	nameLab,
	say,
	sayCount,
	sayNothing,
	spellSpan,
	type Named,
	type Part,
	type TrendLike
} from './sentence.ts'
import { capitalise, countOf, formatNumber, joinWords, sayCode, spellPeriod } from './words.ts'

type MixLike = Parameters<typeof sayCount>[0] & {
	of: string
	labs: readonly Named[]
	parts: readonly { value: string; moves: number }[]
}

const kindNames: Record<string, [one: string, many: string]> = {
	hire: ['hire', 'hires'],
	founding: ['founding', 'foundings'],
	acquihire: ['move with a deal', 'moves with a deal'],
	return: ['return', 'returns'],
	appointment: ['appointment', 'appointments'],
	departure: ['departure for no known destination', 'departures for no known destination'],
	layoff: ['layoff', 'layoffs']
}

/** A kind of move, or a status, as a figure's row is called: "Hires", "Moves with a deal", "Confirmed". */
export function nameKind(value: string): string {
	if (value === 'departure') return 'Left for the unknown'
	return capitalise(kindNames[value]?.[1] ?? sayCode(value))
}

/** Of moves over time: gains and losses of the labs asked for, else the period with most. */
export function titleTrend(trend: TrendLike): Part[] {
	const { labs, periods, coarser, n, by } = trend
	const sum = (key: 'joined' | 'left') =>
		[...periods, ...coarser].reduce((total, counts) => total + (counts[key] ?? 0), 0)
	const [joined, left] = [sum('joined'), sum('left')]
	const names = labs.map((lab) => nameLab(lab))
	const narrowed = trend.narrowed ?? ''
	if (!n && !left)
		return sayNothing(trend, say`${narrowed}${labs.length ? say` into or out of ${listParts(names, 'or')}` : ''}`)
	if (labs.length)
		return say`${countOf(joined, 'move')}${narrowed} into and ${left} out of ${listParts(names)}${spellSpan(trend)}`
	const most = Math.max(0, ...periods.map(({ moves }) => moves))
	const busiest = periods.filter(({ moves }) => moves === most)
	if (!most || busiest.length > 1) return say`${countOf(n, 'reported move')}${narrowed}${spellSpan(trend)}`
	return say`The busiest ${by} was ${spellPeriod(busiest[0]!.period)}, with ${most} of ${countOf(n, 'reported move')}${narrowed}`
}

/** The two commonest kinds, or all statuses: "142 hires and 80 foundings among 332 moves", "All are foundings: 80 moves" */
export function titleMix({ of, parts, n }: Pick<MixLike, 'of' | 'parts' | 'n'>): string {
	if (!n) return 'No moves on record'
	const alone = parts.find(({ moves }) => moves === n)?.value
	if (alone && n > 1) return `All are ${kindNames[alone]?.[1] ?? sayCode(alone)}: ${countOf(n, 'move')}`
	const said = parts.slice(0, of === 'kind' ? 2 : undefined).map(({ value, moves }) => {
		const [one, many] = kindNames[value] ?? [value, value]
		return `${formatNumber(moves)} ${moves === 1 ? one : many}`
	})
	return `${joinWords(said)} among ${countOf(n, 'move')}`
}

/** What a mix shows, with n and dates: "142 hires and 80 foundings among 332 moves. n = 332 moves, ..." */
export function sayMix(mix: MixLike): Part[] {
	const names = mix.labs.map((lab) => nameLab(lab))
	if (!mix.n) return sayNothing(mix, names.length ? say` into or out of ${listParts(names, 'or')}` : [])
	const where = names.length ? say` into or out of ${listParts(names, 'or')}` : []
	return say`${titleMix(mix)}${where}. ${sayCount(mix)}`
}
