// Titles of the figures of a lab, of a pair and of what moves are made of (title.ts, trend-title.ts).
import type { Clocked } from '../../time/clocks.ts'
import type { Named, Part } from '../../vocabulary/part.ts'
import { capitalise, inWords, joinWords, nameLab, nameLabs, say, sayCode, spellDate, writeNumbers } from './format.ts'
import { writeCount } from './counts.ts'
import { moveKindNouns } from './kinds.ts'
import { spellWay } from './pairs.ts'
import { beginWithRange, spellSpan, spellWithin } from './range.ts'

/** Another lab, how many came from it, and how many went there. */
export type Exchange = { lab: Named; came: number; went: number }
export const exchangeTitle = {
	nothing: 'Who joined and who left, by the other lab',
	/** "OpenAI gave Meta 19 people and took 13; Google gave 18 and took 3"; of moves where someone took a way twice. */
	all(lab: Named, exchanges: readonly Exchange[], isPeople: boolean, range: Clocked): Part[] {
		const write = writeNumbers(...exchanges.flatMap(({ came, went }) => [came, went]))
		const finding = exchanges.map(({ lab: other, came, went }, place) =>
			isPeople
				? say`${nameLab(other)} gave ${place ? [] : nameLab(lab)}${place ? '' : ' '}${write(came)}${place ? '' : came === 1 ? ' person' : ' people'} and took ${write(went)}`
				: say`${place ? '' : 'Labflow counts '}${write(came)}${place ? '' : came === 1 ? ' move' : ' moves'} from ${nameLab(other)} to ${nameLab(lab)} and ${write(went)} back`
		)
		return beginWithRange(
			range,
			finding.reduce<Part[]>((all, one) => (all.length ? say`${all}; ${one}` : one), [])
		)
	}
}
export const joinersTitle = {
	nothing: (labs: readonly Named[]) => say`Nobody is known to have joined ${nameLabs(labs, 'or')}`,
	/** "Of the 42 known to have joined Meta, 27 came since January 2025": `recent` of `total` since the first month of `year`. */
	since(labs: readonly Named[], recent: number, total: number, year: string): Part[] {
		const [lab, since] = [nameLabs(labs, 'or'), `since January ${year}`]
		if (!recent) return say`Nobody is known to have joined ${lab} ${since}`
		if (total === 1) return say`The one known to have joined ${lab} came ${since}`
		if (recent === total)
			return say`${total === 2 ? 'Both' : `All ${inWords(total)}`} known to have joined ${lab} came ${since}`
		const write = writeNumbers(recent, total)
		return say`Of the ${write(total)} known to have joined ${lab}, ${write(recent)} came ${since}`
	}
}
export const monthsTitle = {
	nothing: 'The moves by month',
	/** "Of 19 moves from OpenAI to Meta, 14 date from June and July 2025": `count` of `total`, from the month `first` to `last`. */
	peak(pair: Clocked & { from: Named; to: Named }, count: number, total: number, first: string, last: string): Part[] {
		const [from, to] = [spellDate(first), spellDate(last)]
		const when = first === last ? to : `${first.slice(0, 4) === last.slice(0, 4) ? from.slice(0, -5) : from} and ${to}`
		const [write, way] = [writeNumbers(count, total), say`moves ${spellWay(pair.from, pair.to)}`]
		if (count === total) return say`All ${write(count)} ${way}${spellWithin(pair)} date from ${when}`
		return say`Of ${write(total)} ${way}${spellSpan(pair)}, ${write(count)} date from ${when}`
	}
}
/** A kind of move, or a status, as a figure's row is called: "Hires", "Moves with a deal", "Confirmed". */
export function nameKind(value: string): string {
	if (value === 'departure') return 'Left, destination not reported'
	return capitalise(moveKindNouns[value]?.[1] ?? sayCode(value))
}
export const mixTitle = {
	/** "All 80 moves out of Alpha from July 2025 to June 2026 are foundings" */
	alone: (value: string, n: number, about: readonly Part[], range: Clocked) =>
		say`${n === 2 ? 'Both' : `All ${inWords(n)}`} moves${about}${spellWithin(range)} are ${moveKindNouns[value]?.[1] ?? sayCode(value)}`,
	/** "Among 332 moves from July 2025 to June 2026 are 142 hires and 80 foundings" */
	parts(parts: readonly { value: string; moves: number }[], n: number, about: readonly Part[], range: Clocked): Part[] {
		const write = writeNumbers(n)
		const noun = parts.length === 1 ? moveKindNouns[parts[0]!.value]?.[0] : undefined
		if (n === 1 && noun)
			return say`The one move${about}${spellWithin(range)} is ${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`
		const said = parts.map(({ value, moves }) =>
			writeCount(write, moves, ...(moveKindNouns[value] ?? ([value, value] as const)))
		)
		const verb = parts.length === 1 && parts[0]!.moves === 1 ? 'is' : 'are'
		return say`Among ${writeCount(write, n, 'move')}${about}${spellWithin(range)} ${verb} ${joinWords(said)}`
	}
}
