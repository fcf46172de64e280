// What a briefing is made of, and what it says.
import type { DealLike } from '../records/deal.ts'
import type { MoveLike } from '../records/move.ts'
import type { Named, Part } from '../vocabulary/part.ts'
import type { OfferLike } from '../vocabulary/said.ts'

type Cited = { id: string; date: string; datePrecision: string; independentCount: number }
export type BriefMove = MoveLike & Cited & { person: string; kind: string }
export type BriefOffer = OfferLike & Cited
export type BriefDeal = DealLike & Cited
/** A record whose status a revision changed, with what it says now. */
export type StatusChange = { file: string; record: string; from: string; to: string; parts: readonly Part[] }
/** The lower bound that an offer broke, and its own. */
export type BrokenRecord = {
	id: string
	named: 'person' | 'role'
	per: 'total' | 'year'
	low: number
	before: number
	currency: string
}

export const briefKinds = ['net', 'record', 'status', 'team', 'first', 'move', 'deal', 'offer'] as const
export type BriefKind = (typeof briefKinds)[number]
export type Briefed = {
	kind: BriefKind
	parts: Part[]
	/** What it rests on, `moves/ID`. */
	records: string[]
}
export type BriefingInput = {
	since: string | null
	until: string | null
	/** The day up to which reports were read. */
	coverageEnd?: string
	/** The week that the range is; null for another range. */
	week: string | null
	/** The lab that is asked for. */
	lab: Named | null
	moves: readonly BriefMove[]
	offers: readonly BriefOffer[]
	deals: readonly BriefDeal[]
	statuses: readonly StatusChange[]
	broken: readonly BrokenRecord[]
	/** Moves that are the first on record from their group to the other, by id. */
	firsts: ReadonlySet<string>
	nameGroup: (id: string) => Named
}
