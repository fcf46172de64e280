// The tables of a printed brief, as text.
import { sayObjection, isAgainst } from '../../server/domain/claim.ts'
import { nodeIdOf } from '../../server/domain/headline.ts'
import { listExchange } from '../../server/domain/pair.ts'
import { countOf, formatDate, formatNet, sayCode, formatBounds, spellBounds } from '../../server/domain/language.ts'
import type { Flows } from '../../server/schemas/flows.ts'
import type { OfferRecord } from '../../server/schemas/records.ts'
import type { Claim, Move, Offer } from '../../server/schemas/rows.ts'
import type { BriefTable } from './brief.ts'

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
			`${move.fromName ?? 'not known'} → ${move.toName ?? 'not known'}`,
			...(person ? [] : [move.toRole ?? '']),
			`${move.kind}, ${move.status}`
		],
		sources: move.sources
	}))
	const heads = person ? ['Date', 'Person', 'Move', 'How, status'] : ['Date', 'Move', 'Role', 'How, status']
	return { title, heads, widths: person ? [12, 20, 34, 22] : [12, 32, 24, 20], rows, total, href }
}

/** Offers with what was written, in their order. */
export function briefOffers(title: string, offers: readonly Offer[], href: string, total?: number): BriefTable {
	const rows = offers.map((offer) => ({
		cells: [
			formatDate(offer.date, offer.datePrecision),
			offer.notation,
			`${offer.labName ?? 'the market'} to ${offer.personName ?? 'a role'}`,
			`${offer.status}, ${offer.outcome === 'unknown' ? 'outcome unknown' : offer.outcome}`
		],
		sources: offer.sources
	}))
	return { title, heads: ['Date', 'Offer', 'By, to', 'Status, outcome'], widths: [12, 26, 28, 22], rows, total, href }
}

/** An offer's key numbers; what is reckoned says so. */
export function briefTerms(offer: OfferRecord): BriefTable {
	const lines: [string, string, string][] = [
		['As reported', formatBounds(offer, offer.currency) ?? 'no sum', sayCode(offer.kind)],
		['US dollars', formatBounds({ low: offer.lowUsd, high: offer.highUsd }, 'USD') ?? 'unknown', offer.usdHow],
		[
			'A year',
			formatBounds({ low: offer.yearlyLowUsd, high: offer.yearlyHighUsd }, 'USD') ?? 'unknown',
			offer.yearlyHow
		],
		['Outcome', offer.outcome, offer.realised.how]
	]
	const rows = lines.map((cells) => ({ cells, sources: [] }))
	return {
		title: 'The offer; all but the first line is our arithmetic or record',
		heads: ['', 'Figure', 'How'],
		widths: [14, 26, 48],
		rows,
		href: `/offers/${offer.id}`
	}
}

/** What each source says, objections first. */
export function briefClaims(claims: readonly Claim[], href: string): BriefTable {
	const rows = claims
		.toSorted((a, b) => Number(isAgainst(b)) - Number(isAgainst(a)))
		.map((claim) => ({
			cells: [
				claim.stance,
				claim.notation ?? (isAgainst(claim) ? sayObjection(claim) : 'the record as it stands'),
				[spellBounds(claim), claim.rank === 'normal' ? '' : claim.rank].filter(Boolean).join('; ')
			],
			sources: [claim.source]
		}))
	return {
		title: countOf(claims.length, 'claim'),
		heads: ['Stance', 'What', 'Bounds'],
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
		title: 'Exchange with other labs, all dates',
		heads: ['Lab', 'Came from there', 'Went there', 'Net'],
		widths: [34, 18, 18, 18],
		rows,
		href: `/flows?lab=${lab.id}`
	}
}
