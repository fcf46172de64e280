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
	startWords
} from './format.ts'
import { beginWithRange, spellSpan } from './range.ts'

// --- Titles of figures (title.ts, trend-title.ts)

/** A flow figure, as far as its titles say it; `about` are the labs asked for, " into or out of Alpha". */
type Titled = Clocked & { n: number; counted?: Counted; level: string; about?: string }
const nameN = (flows: Titled) => `${countIn(flows.counted, flows.n)}${flows.about ?? ''}${spellSpan(flows)}`
export const flowTitles = {
	nothing: 'No moves on record to draw',
	/** "Nobody has reported where 67 of the 331 moves from July 2025 to June 2026 led; 20 of them left xAI" */
	unknown: (flows: Titled, unknown: number, most: { lab: Named; count: number } | undefined) =>
		say`Nobody has reported where ${unknown < flows.n ? `${formatNumber(unknown)} of ` : ''}the ${nameN(flows)}${spellSpan(flows).includes(',') ? ',' : ''} led${most ? say`; ${most.count} of them left ${nameLab(most.lab, flows.level)}` : []}`,
	/** "Labflow counts 331 moves from July 2025 to June 2026" */
	all: (flows: Titled) => say`Labflow counts ${nameN(flows)}`,
	/** "The largest flow is from OpenAI to Meta: 19 of 331 moves from July 2025 to June 2026" */
	largest: (from: Named, to: Named, count: number, flows: Titled) =>
		say`The largest flow is from ${nameLab(from, flows.level)} to ${nameLab(to, flows.level)}: ${count} of ${nameN(flows)}`
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
	heads: ['left', 'joined'] as [left: string, right: string],
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
