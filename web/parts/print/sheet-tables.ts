// The tables of a printed brief, as text.
import { sayObjection, isAgainst } from '../../../server/domain/records/claim.ts'
import { nodeIdOf } from '../../../server/domain/moves/headline.ts'
import { listExchange } from '../../../server/domain/flows/pair.ts'
import {
	dealMarks,
	formatDate,
	formatNet,
	sayCode,
	sayBasis,
	nameWhom,
	offerMarks,
	sayBounds,
	sheetWords,
	spellBounds
} from '../../../server/domain/language/index.ts'
import { populationOf } from '../../../server/domain/vocabulary/offers.ts'
import type { Flows } from '../../../server/schemas/flows.ts'
import type { OfferRecord, DealRecord } from '../../../server/schemas/records.ts'
import type { Claim, Move, Offer } from '../../../server/schemas/rows.ts'
import type { BriefTable } from './sheet.ts'

/** Moves, in their order; without the person where the sheet is about one. */
export function briefMoves(
	title: string,
	moves: readonly Move[],
	href: string,
	{ person = true, total }: { person?: boolean; total?: number } = {}
): BriefTable {
	const rows = moves.map((move) => ({
		cells: [
			formatDate(move.date, move.datePrecision),
			...(person ? [move.personName] : []),
			sheetWords.way(move.fromName, move.toName),
			...(person ? [] : [move.toRole ?? '']),
			`${move.kind}, ${move.status}`
		],
		sources: move.sources
	}))
	const heads = person ? sheetWords.moves : sheetWords.ownMoves
	return { title, heads, widths: person ? [12, 20, 34, 22] : [12, 32, 24, 20], rows, total, href }
}

/** People by how they went, all of them in one line each; it is printed where it fits. */
export function briefNames(groups: readonly { title: string; names: readonly string[] }[], href: string): BriefTable {
	const rows = groups
		.filter(({ names }) => names.length)
		.map(({ title, names }) => ({ cells: [title, names.join(', ')], sources: [] }))
	return { title: sheetWords.namesTitle, heads: sheetWords.names, widths: [16, 84], rows, href, isFirst: true }
}

/** Offers with what was written, in their order. */
export function briefOffers(title: string, offers: readonly Offer[], href: string, total?: number): BriefTable {
	const rows = offers.map((offer) => ({
		cells: [
			formatDate(offer.date, offer.datePrecision),
			offer.notation,
			sheetWords.offered(offer.labName, offer.personName ?? nameWhom(offer, populationOf(offer))),
			offerMarks.state(offer)
		],
		sources: offer.sources
	}))
	return { title, heads: sheetWords.offers, widths: [12, 26, 28, 22], rows, total, href }
}

/** An offer's key numbers; what is reckoned says so. */
export function briefTerms(offer: OfferRecord): BriefTable {
	const lines: [string, string, string][] = [
		[
			sheetWords.lines.reported,
			sheetWords.sum(offer, offer.currency),
			[sayCode(offer.kind), sayBasis(offer.basis)].filter(Boolean).join(', ')
		],
		[sheetWords.lines.usd, sayBounds({ low: offer.lowUsd, high: offer.highUsd }, 'USD'), offer.usdHow],
		[
			sheetWords.lines.yearly,
			sayBounds({ low: offer.yearlyLowUsd, high: offer.yearlyHighUsd }, 'USD'),
			offer.yearlyHow
		],
		[sheetWords.lines.outcome, offer.outcome, offer.realised.how]
	]
	const rows = lines.map((cells) => ({ cells, sources: [] }))
	return {
		title: sheetWords.termsTitle,
		heads: sheetWords.terms,
		widths: [14, 26, 48],
		rows,
		href: `/offers/${offer.id}`
	}
}

/** Who came with a deal, where they are by now, what a head comes to. */
export function briefDeal(deal: DealRecord): BriefTable {
	const moves = new Map(deal.moves.map((move) => [move.id, move]))
	const rows = deal.people.map((person) => ({
		cells: [
			person.personName,
			person.joined === null ? '' : formatDate(person.joined, person.joinedPrecision),
			dealMarks.stay(person),
			moves.get(person.move)?.nowName ?? ''
		],
		sources: moves.get(person.move)?.sources ?? []
	}))
	return {
		title: sheetWords.dealTitle(dealMarks.perHead(deal.perHead)),
		heads: sheetWords.deal,
		widths: [24, 16, 28, 20],
		rows,
		href: `/deals/${deal.id}`
	}
}

/** What each source says, objections first. */
export function briefClaims(claims: readonly Claim[], href: string): BriefTable {
	const rows = claims
		.toSorted((a, b) => Number(isAgainst(b)) - Number(isAgainst(a)))
		.map((claim) => ({
			cells: [
				claim.stance,
				claim.notation ?? (isAgainst(claim) ? sayObjection(claim) : sheetWords.asItStands),
				[spellBounds(claim), claim.rank === 'normal' ? '' : claim.rank].filter(Boolean).join('; ')
			],
			sources: [claim.source]
		}))
	return {
		title: sheetWords.claimsTitle(claims.length),
		heads: sheetWords.claims,
		widths: [12, 40, 36],
		rows,
		href
	}
}

/** The labs that a lab exchanged most people with; these are counts, and cite no page of their own. */
export function briefExchange(flows: Flows, lab: { id: string; name: string; group: string }): BriefTable {
	const rows = listExchange(flows, nodeIdOf(flows, lab))
		.slice(0, 6)
		.map((node) => ({ cells: [node.name, String(node.in), String(node.out), formatNet(node.net)], sources: [] }))
	return {
		title: sheetWords.exchangeTitle,
		heads: sheetWords.exchange,
		widths: [34, 18, 18, 18],
		rows,
		href: `/flows?lab=${lab.id}`
	}
}
