// Titles of flow figures, of gains and losses and of offers, and how much stands behind a figure.
import type { Clocked } from '../../time/clocks.ts'
import type { Counted } from '../../vocabulary/counted.ts'
import type { Named, Part } from '../../vocabulary/part.ts'
import { countIn } from './counts.ts'
import {
	capitaliseParts,
	countOf,
	formatNet,
	formatNumber,
	inWords,
	listParts,
	nameLab,
	say,
	startWords,
	writeNumbers
} from './format.ts'
import { beginWithRange, spellSpan, spellWithin } from './range.ts'

// --- Titles of figures (title.ts, trend-title.ts)

/** A flow figure, as far as its titles say it; `about` are the labs asked for, " into or out of Alpha". */
type Titled = Clocked & { n: number; counted?: Counted; level: string; about?: string }
const nameN = (flows: Titled) => `${countIn(flows.counted, flows.n, inWords)}${flows.about ?? ''}${spellSpan(flows)}`
export const flowTitles = {
	nothing: 'No moves on record to draw',
	/** "Nobody has reported where 67 of the 331 moves from July 2025 to June 2026 led; 20 of them left xAI" */
	unknown(flows: Titled, unknown: number, most: { lab: Named; count: number } | undefined): Part[] {
		const write = writeNumbers(flows.n)
		return say`Nobody has reported where ${unknown < flows.n ? `${write(unknown)} of ` : ''}the ${nameN(flows)}${spellSpan(flows).includes(',') ? ',' : ''} led${most ? say`; ${write(most.count)} of them left ${nameLab(most.lab, flows.level)}` : []}`
	},
	/** "Labflow counts 331 moves from July 2025 to June 2026" */
	all: (flows: Titled) => say`Labflow counts ${nameN(flows)}`,
	/** "The largest flow is from OpenAI to Meta: 19 of 331 moves from July 2025 to June 2026"; of all "Both moves in 2025 are from Alpha to Beta" */
	largest(from: Named, to: Named, count: number, flows: Titled): Part[] {
		const way = say`from ${nameLab(from, flows.level)} to ${nameLab(to, flows.level)}`
		if (count < flows.n) return say`The largest flow is ${way}: ${writeNumbers(flows.n)(count)} of ${nameN(flows)}`
		const span = flows.about?.startsWith(' from ') ? '' : (flows.about ?? '')
		const named = count < 3 ? countIn(flows.counted, count, () => '').trim() : countIn(flows.counted, count, inWords)
		const all = count === 1 ? 'The one' : count === 2 ? 'Both' : 'All'
		return say`${all} ${named}${span}${spellWithin(flows)} ${count === 1 ? 'is' : 'are'} ${way}`
	}
}
/** Who gained or lost: those named, of so many; none is named where too many are equal. */
type Gainers = { named: readonly Named[]; all: number }
export const balanceTitle = {
	nothing: 'No gains or losses on balance',
	/** "From July 2025 to June 2026 Meta, OpenAI and Anthropic gained most; Google and xAI lost most" */
	all(gained: Gainers, lost: Gainers, level: string, range: Clocked): Part[] {
		const phrase = ({ named, all }: Gainers, verb: string) => {
			if (!all) return []
			if (!named.length) return say`${inWords(all)} ${level === 'country' ? 'countries' : 'labs'} ${verb}`
			return say`${listParts(named.map((lab) => nameLab(lab, level)))} ${verb}${named.length < all ? ' most' : ''}`
		}
		const [up, down] = [phrase(gained, 'gained'), phrase(lost, 'lost')]
		const finding = capitaliseParts(up.length && down.length ? say`${up}; ${down}` : [...up, ...down])
		return beginWithRange(range, finding)
	}
}
export const offersTitle = {
	nothing: 'The largest packages and retention grants reported',
	/** "Ten of the twelve largest packages and retention grants came from Meta" */
	most: (lab: Named, count: number, of: number) =>
		say`${count === of ? 'All of' : `${startWords(count)} of`} the ${inWords(of)} largest packages and retention grants came from ${nameLab(lab)}`
}
// --- Gains and losses by lab (web/charts/trends/BalanceChart)

export const balanceWords = {
	/** By which date each count of a trend counts. */
	dated: 'Joined counts by the date of the move, left by the date of leaving.'
}
export const balanceMarks = {
	short: 'Who gained, who lost',
	heads: ['Left', 'Joined'] as [left: string, right: string],
	net: 'net',
	/** "Meta: 37 left, 63 joined, net +26" */
	lab: (name: string, lab: { in: number; out: number; net: number }) =>
		`${name}: ${formatNumber(lab.out)} left, ${formatNumber(lab.in)} joined, net ${formatNet(lab.net)}`,
	/** "the 12 busiest of 90 labs" */
	behind: (shown: number, labs: number) => `the ${shown} busiest of ${countOf(labs, 'lab')}`
}

// --- How much stands behind a figure (web/figures, the pages that show them)

/** How much stands behind a figure. */
export const behindWords = {
	/** "331 moves, 422 sources", "318 people, 422 sources" */
	moves: ({ n, counted, sourceCount }: { n: number; counted?: Counted; sourceCount: number }) =>
		`${countIn(counted, n)}, ${countOf(sourceCount, 'source')}`,
	/** "182 foundings, 211 sources" */
	foundings: (n: number, sourceCount: number) => `${countOf(n, 'founding')}, ${countOf(sourceCount, 'source')}`,
	/** "331 moves" */
	movesAlone: (count: number) => countOf(count, 'move'),
	/** "12 offers, 30 sources" */
	offers: (n: number, sources: number) => `${countOf(n, 'offer')}, ${countOf(sources, 'source')}`,
	/** "12 offers" */
	offersAlone: (count: number) => countOf(count, 'offer'),
	/** "4 claims, 3 sources" */
	claims: (count: number, sources: number) => `${countOf(count, 'claim')}, ${countOf(sources, 'source')}`,
	/** "9 bands" */
	bands: (count: number) => countOf(count, 'band'),
	/** "104 spells" */
	spells: (count: number) => countOf(count, 'spell'),
	/** "2 parts reported", "no parts reported" */
	parts: (count: number) => (count ? `${countOf(count, 'part')} reported` : 'no parts reported')
}
