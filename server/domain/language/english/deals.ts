// Deals over time, and who came with one (deal-people.ts, web/charts/records/DealChart, StayChart).
import type { Named, Part } from '../../vocabulary/part.ts'
import {
	capitalise,
	countOf,
	formatDate,
	formatMoney,
	formatNumber,
	inWords,
	listParts,
	nameLab,
	say,
	spellDate,
	writeNumbers
} from './format.ts'

const kindWords: Record<string, string> = {
	acquisition: 'bought',
	'license-and-hire': 'licence and hires',
	stake: 'stake',
	acquihire: 'team hired'
}
type Largest = { amountUsd: number; stakePercent: number | null; namedCount: number; leftCount: number; kind: string }
type Brief = { amountUsd: number | null; stakePercent: number | null; peopleMoved: number | null; status: string }
type Stay = {
	personName: string
	stay: string
	joined: string | null
	joinedPrecision: string | null
	left: string | null
	leftPrecision: string | null
	next: string | null
}
const leftAgain = (count: number, write: (count: number) => string) =>
	count === 0 ? 'none is known to have left since' : `${write(count)} ${count === 1 ? 'has' : 'have'} left again`

export const dealTitles = {
	/** "Alpha paid $14.3B for 49% of Beta; nine people are named as having come with it, and one has left again" */
	largest(acquirer: Named, target: Named, { amountUsd, stakePercent, namedCount, leftCount }: Largest): Part[] {
		const write = writeNumbers(namedCount, leftCount)
		const what = stakePercent !== null && stakePercent < 100 ? `${formatNumber(stakePercent)}% of ` : ''
		return say`${nameLab(acquirer)} paid ${formatMoney(amountUsd, 'USD')} for ${what}${nameLab(target)}; ${write(namedCount)} people are named as having come with it, and ${leftAgain(leftCount, write)}`
	},
	/** "Alpha bought or hired 10 companies or teams from July 2025 to June 2026, Beta 6 and Gamma 5" */
	buyers(buyers: readonly (Named & { n: number })[], { since, until }: { since: string; until: string }): Part[] {
		const [first, ...others] = buyers
		const write = writeNumbers(...buyers.map(({ n }) => n))
		const range = `from ${spellDate(since, 'month')} to ${spellDate(until, 'month')}`
		const noun = first!.n === 1 ? 'company or team' : 'companies or teams'
		const rest = others.length ? say`, ${listParts(others.map((lab) => say`${nameLab(lab)} ${write(lab.n)}`))}` : []
		return say`${nameLab(first!)} bought or hired ${write(first!.n)} ${noun} ${range}${rest}`
	},
	all: (n: number): Part[] => [{ text: `${capitalise(inWords(n))} ${n === 1 ? 'deal' : 'deals'} by sum and date` }],
	/** "Of the nine who came with Beta, eight are not reported to have left Alpha" */
	stays(acquirer: Named, target: Named, there: number, n: number): Part[] {
		const write = writeNumbers(there, n)
		const came = say`who came with ${nameLab(target)}`
		const stayed = say`not reported to have left ${nameLab(acquirer)}`
		if (n === 1) return say`The one ${came} ${there ? say`is ${stayed}` : say`has left ${nameLab(acquirer)}`}`
		if (there === n) return say`${n === 2 ? 'Both' : `All ${write(n)}`} ${came} are ${stayed}`
		if (there === 0) return say`${n === 2 ? 'Both' : `All ${write(n)}`} ${came} have left ${nameLab(acquirer)}`
		return say`Of the ${write(n)} ${came}, ${write(there)} ${there === 1 ? 'is' : 'are'} ${stayed}`
	}
}
export const dealMarks = {
	kind: (kind: string) => kindWords[kind] ?? kind,
	/** Beside a mark: "Alpha, $14.3B, 49%, 12 people, undone" */
	brief: (acquirer: string, { amountUsd, stakePercent, peopleMoved, status }: Brief) =>
		[
			acquirer,
			amountUsd === null ? '' : formatMoney(amountUsd, 'USD'),
			stakePercent === null ? '' : `${formatNumber(stakePercent)}%`,
			peopleMoved === null ? '' : countOf(peopleMoved, 'person', 'people'),
			status === 'reversed' ? 'undone' : ''
		]
			.filter(Boolean)
			.join(', '),
	noPrice: 'price not published',
	squeezed: (year: number) => `before ${year}, squeezed`,
	keys: { bought: 'bought or hired', license: 'licence and hires', stake: 'stake', undone: 'undone' },
	dek: 'Sum in US dollars, log scale, in the colour of the buyer. Second line: buyer, sum, share bought, people who moved as reported. Denied deals are in the table alone.',
	/** "94 deals, 37 with a published sum, 200 sources" */
	behind: (n: number, sources: number) => `${countOf(n, 'deal')}, ${countOf(sources, 'source')}`,
	counts: (n: number, priced: number, first: string, last: string) =>
		`${countOf(n, 'deal')}, ${first.slice(0, 4)} to ${formatDate(last)}; ${formatNumber(priced)} with a published sum. Most sums are press reports.`,
	stayDek: (coverageEnd: string) =>
		`From the day each is reported to have joined to ${formatDate(coverageEnd)}, when coverage ends. Hatched: known only to the quarter or year.`,
	/** "left Sep 2025 for Gamma", "left Sep 2025, destination not reported", "not known to have left" */
	stay({ stay, left, leftPrecision, next }: Stay): string {
		if (stay === 'unknown') return 'when they joined is not reported'
		if (stay === 'there') return 'not known to have left'
		const when =
			left === null
				? 'left, date not reported'
				: `left ${formatDate(left, leftPrecision === 'day' ? 'month' : leftPrecision)}`
		return next ? `${when} for ${next}` : `${when}, destination not reported`
	},
	deal: (date: string, precision: string) => `${formatDate(date, precision)}: the deal`,
	/** "about $1.3M a person, our division by the 450 who are reported to have moved" */
	perHead: ({ sum, n, how }: { sum: number | null; n: number; how: string }) =>
		sum === null
			? ''
			: how === 'reported'
				? `about ${formatMoney(sum, 'USD')} a head: our division by the ${countOf(n, 'person', 'people')} reported to have moved`
				: `at most ${formatMoney(sum, 'USD', 'high')} a head: our division by the ${countOf(n, 'person', 'people')} named, and more may have moved`,
	/** "about $29.2B for the whole, our arithmetic" */
	whole: (usd: number, stakePercent: number) =>
		`about ${formatMoney(usd / (stakePercent / 100), 'USD')} for the whole: our arithmetic from ${formatNumber(stakePercent)}%`,
	perHeadCaveat: 'The sum also paid for the company, its licence or its shares.',
	behindStays: (n: number) => countOf(n, 'person', 'people'),
	caveats: [
		'Deals of every status are listed; denied ones are not drawn, undone ones are marked.',
		'Sums are press reports unless the note says otherwise, in US dollars at the rate of the month.',
		'Who left is counted among the people named, by confirmed and reported moves.'
	]
}
