// What each source says of a record, in the order in which it counts, repeats folded under who reported first.
import { claimWords } from '../language/index.ts'

export type ClaimLike = {
	id: string
	stance: string
	notation: string | null
	low: number | null
	high: number | null
	currency: string | null
	years: number | null
	by: string | null
	rank: string
	note: string | null
	/** Who reported it first: the origin of the page, else its publisher. */
	reporter: string
	source: { publisher: string; published: string | null; tier: string }
}

const ranks = ['preferred', 'normal', 'deprecated']
const stances = ['denies', 'disputes', 'confirms', 'reports']
const tiers = ['primary', 'filing', 'outlet', 'secondary', 'social']

/** Whether a claim objects to the record. */
export const isAgainst = ({ stance }: Pick<ClaimLike, 'stance'>) => stance === 'denies' || stance === 'disputes'

/** By rank, objections before the rest, better pages first, then the reporter's own page before repeats, then by date. */
function orderOf({ rank, stance, reporter, source }: ClaimLike): (number | string)[] {
	const isRepeat = source.publisher !== reporter
	const places = [ranks.indexOf(rank), stances.indexOf(stance), tiers.indexOf(source.tier), Number(isRepeat)]
	return [...places, source.published ?? '9']
}

/**
 * Claims in their order, each with those that repeat it: the same reporter, stance, figure and rank. Of three pages after
 * one newspaper the first stands, the others are its repeats.
 */
export function foldClaims<Claim extends ClaimLike>(claims: readonly Claim[]): { claim: Claim; repeats: Claim[] }[] {
	const sorted = claims.toSorted((a, b) => {
		const [x, y] = [orderOf(a), orderOf(b)]
		const place = x.findIndex((value, i) => value !== y[i])
		return place < 0 ? 0 : x[place]! < y[place]! ? -1 : 1
	})
	const groups = Map.groupBy(sorted, ({ reporter, stance, notation, rank, by }) =>
		JSON.stringify([reporter, stance, notation, rank, by])
	)
	return [...groups.values()].map(([claim, ...repeats]) => ({ claim: claim!, repeats }))
}

/** Why a claim has its rank: "Preferred: names both bounds"; undefined for an ordinary one, which needs no reason. */
export function sayRank({ rank, note, stance }: Pick<ClaimLike, 'rank' | 'note' | 'stance'>): string | undefined {
	if (rank === 'normal') return undefined
	// The note of an objection says what is objected to.
	return isAgainst({ stance }) ? claimWords.rank(rank) : claimWords.reason(rank, note)
}

/** What an objection says, and who: "Meta: calls the description inaccurate"; the reporter where nobody is named. */
export function sayObjection({ by, reporter, note }: Pick<ClaimLike, 'by' | 'reporter' | 'note'>): string {
	return `${by ?? reporter}${note ? `: ${note}` : ''}`
}

/** How many claims there are and how many object: "4 claims, 1 dispute", "3 claims, 2 denials". */
export function countClaims(claims: readonly Pick<ClaimLike, 'stance'>[]): string {
	const of = (stance: string) => claims.filter((claim) => claim.stance === stance).length
	return claimWords.count(claims.length, of('denies'), of('disputes'))
}
