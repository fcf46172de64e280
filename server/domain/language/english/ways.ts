// Moves over time and between two labs, and what the circle and the matrix say of them.
import type { Clocked } from '../../time/clocks.ts'
import type { Counted } from '../../vocabulary/counted.ts'
import type { Named, Part } from '../../vocabulary/part.ts'
import type { Counts } from '../../vocabulary/said.ts'
import { countIn, sayEnds, sayNothing, writeCount } from './counts.ts'
import { formatNet, formatNumber, inWords, nameLab, nameLabs, say, spellPeriod, writeNumbers } from './format.ts'
import { noEnd } from './flows.ts'
import { beginWithRange, spellSpan } from './range.ts'

// --- Flows over time and between two labs (sentence.ts)

export const trendWords = {
	/** "Labflow counts 12 moves into Alpha and 3 out of it from July 2025 to June 2026, 2 of these to destinations not reported" */
	exchange(labs: readonly Named[], joined: number, left: number, unknown: number, range: Clocked): Part[] {
		const write = writeNumbers(joined, left)
		const gone = unknown ? `, ${write(unknown)} of these to destinations not reported` : ''
		return say`Labflow counts ${joined ? write(joined) : 'no'} ${joined === 1 ? 'move' : 'moves'} into ${nameLabs(labs)} and ${write(left)} out of ${labs.length > 1 ? 'them' : 'it'}${spellSpan(range)}${gone}`
	},
	/** "The busiest month was July 2025, with 8 of 30 moves into or out of Alpha from July 2025 to June 2026" */
	peak: (by: string, period: string, most: number, n: number, labs: readonly Named[], range: Clocked) =>
		say`The busiest ${by} was ${spellPeriod(period)}, with ${writeNumbers(n)(most)} of ${writeCount(inWords, n, 'move')}${sayEnds({ lab: labs })}${spellSpan(range)}`,
	/** "Labflow counts 30 moves into or out of Alpha from July 2025 to June 2026" */
	all: (n: number, labs: readonly Named[], range: Clocked) =>
		say`Labflow counts ${writeCount(inWords, n, 'move')}${sayEnds({ lab: labs })}${spellSpan(range)}`
}

type BothWays = { from: Named; to: Named; forward: number; back: number; isPeople: boolean; range: Clocked }
export const pairWords = {
	/** "No moves on record between Alpha and Beta." */
	nothing: (from: Named, to: Named, counts: Counts) =>
		sayNothing(counts, say`${counts.narrowed ?? ''} between ${nameLab(from)} and ${nameLab(to)}`),
	/** "From July 2025 to June 2026 Alpha lost 19 people to Beta and gained 13 from it.", with none one way, and of moves. */
	bothWays({ forward, back, isPeople, range, ...ends }: BothWays): Part[] {
		const [from, to, write] = [nameLab(ends.from), nameLab(ends.to), writeNumbers(forward, back)]
		const one = (count: number) => `${write(count)} ${count === 1 ? 'person' : 'people'}`
		const moves = `${write(forward, 'no')} ${forward === 1 ? 'move' : 'moves'}`
		const finding = !isPeople
			? say`Labflow counts ${moves} from ${from} to ${to} and ${write(back)} the other way.`
			: !forward
				? say`Nobody is known to have left ${from} for ${to}; ${write(back)} went the other way.`
				: !back
					? say`${from} lost ${one(forward)} to ${to} and is not known to have gained anyone from it.`
					: say`${from} lost ${one(forward)} to ${to} and gained ${write(back)} from it.`
		return beginWithRange(range, finding)
	},
	/** The same where the other lab is not known: "Nobody has reported where 21 people went after Alpha, nor where 1 came from who joined it." */
	bothWaysUnknown({ forward, back, isPeople, range, ...ends }: BothWays): Part[] {
		const [from, write] = [nameLab(ends.from), writeNumbers(forward, back)]
		const one = (count: number) => `${write(count)} ${count === 1 ? 'person' : 'people'}`
		const moves = `${write(forward, 'no')} ${forward === 1 ? 'move' : 'moves'}`
		const finding = !isPeople
			? say`Labflow counts ${moves} out of ${from} to destinations not reported and ${write(back)} into it from origins not reported.`
			: !back
				? say`Nobody has reported where ${one(forward)} went after ${from}.`
				: !forward
					? say`Nobody has reported where ${one(back)} came from who joined ${from}.`
					: say`Nobody has reported where ${one(forward)} went after ${from}, nor where ${write(back)} came from who joined it.`
		return beginWithRange(range, finding)
	}
}

// --- The circle and the matrix (web/charts/flows/ChordChart, MatrixChart)

export const squareMarks = {
	/** A flow: "Apple → Meta: 12 moves", "unreported origin → Meta: 3 moves" */
	flow: (from: string | null, to: string | null, count: number, counted?: Counted) =>
		`${from ?? noEnd.from} → ${to ?? noEnd.to}: ${countIn(counted, count)}`,
	/** A lab's arc: "Meta: 63 moves in, 37 out, net +26" */
	lab: (name: string, lab: { in: number; out: number; net?: number | undefined }, counted?: Counted) =>
		`${name}: ${countIn(counted, lab.in)} in, ${lab.out} out${lab.net === undefined ? '' : `, net ${formatNet(lab.net)}`}`,
	/** Over the names of the rows of the matrix. */
	corner: 'left ↓ joined →',
	/** How many left a lab and how many joined it, at its name: "−37 +63" */
	counts: (out: number, into: number) =>
		`${out ? `−${formatNumber(out)}` : '0'} ${into ? `+${formatNumber(into)}` : '0'}`,
	/** A lab's row or column: "Meta: 63 moves in" */
	head: (name: string, side: 'in' | 'out', count: number, counted?: Counted) =>
		`${name}: ${countIn(counted, count)} ${side}`
}
