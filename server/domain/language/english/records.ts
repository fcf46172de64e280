// Moves, deals and claims, each as a sentence.
import type { Independence } from '../../vocabulary/said.ts'
import type { Named, Part } from '../../vocabulary/part.ts'
import {
	capitalise,
	countOf,
	formatMoney,
	formatNumber,
	inWords,
	nameLab,
	say,
	spellDate,
	spellWhen,
	whoseLab
} from './format.ts'

// --- Moves and deals (move.ts, deal.ts)

type Moved = { person: string; status: string; date: string; datePrecision: string; announced?: boolean }
/** What was done, in its forms: "went from Alpha to Beta", "gone ...", "go ...". */
type Way = {
	past: readonly Part[]
	perfect?: readonly Part[]
	infinitive: readonly Part[]
	/** What goes on after the date. */
	rest?: string
}
/** What a status makes of the verb, and what is added at the end; `perfect`: "have gone" stands for "went". */
const moveDoubts: Record<string, { before: string; perfect?: true; after: string }> = {
	rumored: { before: ' is rumored to have', perfect: true, after: '' },
	disputed: { before: ' is said to have', perfect: true, after: '; the claim is disputed' },
	denied: { before: ' is said to have', perfect: true, after: '; the claim is denied' },
	reversed: { before: '', after: '; it was undone' }
}
const announcedDoubts: Record<string, string> = {
	rumored: ', according to a rumour',
	disputed: '; the claim is disputed',
	denied: '; the claim is denied',
	reversed: '; it was called off'
}
function sayMoved({ person, status, date, datePrecision, announced }: Moved, way: Way): Part[] {
	const when = `${spellWhen(date, datePrecision)}${way.rest ?? ''}`
	if (announced) return say`${person} is to ${way.infinitive} ${when}${announcedDoubts[status] ?? ''}`
	const doubt = moveDoubts[status] ?? { before: '', after: '' }
	return say`${person}${doubt.before} ${(doubt.perfect && way.perfect) || way.past} ${when}${doubt.after}`
}
export const moveWords = {
	/** "Ada Example left Alpha on 4 July 2025, destination not reported"; "a lab that no report names" where that is not known either. */
	left(move: Moved, from?: Named): Part[] {
		const lab = from ? nameLab(from) : 'a lab that no report names'
		return sayMoved(move, {
			past: say`left ${lab}`,
			infinitive: say`leave ${lab}`,
			rest: ', destination not reported'
		})
	},
	/** "Ada Example is rumored to have joined Beta in 2025", "Ada Example is to join Beta in 2027" where that is after coverage. */
	joined: (move: Moved, to: Named) =>
		sayMoved(move, { past: say`joined ${nameLab(to)}`, infinitive: say`join ${nameLab(to)}` }),
	/** "Ada Example left Alpha to found Beta in 2025" */
	founded(move: Moved, from: Named, to: Named): Part[] {
		const way = say`${nameLab(from)} to found ${nameLab(to)}`
		return sayMoved(move, { past: say`left ${way}`, infinitive: say`leave ${way}` })
	},
	/** "Ada Example went from Alpha to Beta on 4 July 2025", "Ada Example is said to have gone from Alpha to Beta in 2025; the claim is denied" */
	went(move: Moved, from: Named, to: Named): Part[] {
		const way = say`from ${nameLab(from)} to ${nameLab(to)}`
		return sayMoved(move, { past: say`went ${way}`, perfect: say`gone ${way}`, infinitive: say`go ${way}` })
	}
}

/** Of a record that is dated after the end of coverage. */
export const sayAnnounced = (coverageEnd: string) =>
	`Announced for a day after ${spellDate(coverageEnd)}, when coverage ends: not known to have happened, and not counted.`

/** What a deal is, as it goes on before the other side: "acquisition of". */
export const dealNouns: Record<string, string> = {
	acquisition: 'acquisition of',
	'license-and-hire': 'licence-and-hire deal with',
	stake: 'stake in',
	acquihire: 'acquihire of'
}
export const dealWords = {
	/** "Alpha’s acquisition of Beta for $1B" */
	name: (kind: string, acquirer: Named, target: Named, amount: number | null, currency: string | null) =>
		say`${whoseLab(acquirer)} ${dealNouns[kind] ?? kind} ${nameLab(target)}${amount === null ? '' : ` for ${formatMoney(amount, currency)}`}`,
	/** "Alpha’s acquisition of Beta for $1B, 4 July 2025" */
	dated: (name: readonly Part[], date: string, precision: string) => say`${name}, ${spellDate(date, precision)}`
}

// --- Claims (claim.ts)

export const claimWords = {
	/** "Preferred", "Superseded or weak" */
	rank: (rank: string) => capitalise(rank === 'deprecated' ? 'superseded or weak' : rank),
	/** "Preferred: names both bounds"; "Preferred: no reason given" without a note. */
	reason: (rank: string, note: string | null) => `${claimWords.rank(rank)}: ${note ?? 'no reason given'}`,
	/** "3 claims, 2 denials", "4 claims, 1 dispute" */
	count: (claims: number, denials: number, disputes: number) =>
		[
			countOf(claims, 'claim'),
			...(denials ? [countOf(denials, 'denial')] : []),
			...(disputes ? [countOf(disputes, 'dispute')] : [])
		].join(', ')
}

// --- Pages and first reporters (independence.ts)

const reporters = (count: number, write: (count: number) => string) =>
	`${write(count)} ${count === 1 ? 'publisher' : 'publishers'}`
export const evidenceWords = {
	/** Before who they are from: "Two articles from ", "One article; " */
	pages(count: number, { independentCount }: Independence): string {
		const pages = `${count > 9 ? formatNumber(count) : inWords(count)} ${count === 1 ? 'article' : 'articles'}`
		return `${capitalise(pages)}${independentCount ? ' from ' : '; '}`
	},
	/** Who pages are from: "one publisher", "at least two publishers"; "who reported it first is not known" */
	from(count: number, { independentCount, independentAtLeast }: Independence): string {
		if (!independentCount) return 'who reported it first is not known'
		return `${independentAtLeast ? 'at least ' : ''}${reporters(independentCount, count > 9 ? formatNumber : inWords)}`
	},
	/** The same in short: "2 articles, 1 publisher", "3 articles, at least 2 publishers", "1 article, first publisher not known" */
	short: (count: number, independence: Independence) => `${countOf(count, 'article')}, ${sayFirst('', independence)}`,
	/** Above the claims: "4 claims, 1 dispute, from at least 2 publishers", "1 claim, first publisher not known" */
	claims: (claims: string, independence: Independence) => `${claims}, ${sayFirst('from ', independence)}`
}
const sayFirst = (from: string, { independentCount, independentAtLeast }: Independence) =>
	independentCount
		? `${from}${independentAtLeast ? 'at least ' : ''}${reporters(independentCount, formatNumber)}`
		: 'first publisher not known'
