// A week, or any range, in up to ten sentences, each with the records that it rests on. What comes first is a rule, not a
// choice: records broken, statuses that changed, teams of three or more, first moves on record between two labs; then moves,
// deals and offers to named people, those that more first reporters tell before others; offers to people not named and what goes with
// posts last. Guesses of outsiders are no news.
import { sayNet } from './net.ts'
import type { BriefMove, BriefOffer, StatusChange, BrokenRecord, BriefKind, Briefed, BriefingInput } from './input.ts'
import { nameDeal } from '../records/deal.ts'
import { sayMove } from '../records/move.ts'
import { sayOfferBriefly } from '../records/offer.ts'
import { briefingWords } from '../language/index.ts'
import { populationOf, type Population } from '../vocabulary/offers.ts'
import type { Named, Part } from '../vocabulary/part.ts'

/** Sentences of a briefing, at most. */
const most = 10
/** People named in a sentence before the rest is counted. */
const namedPeople = 5
/** People of a team, at least. */
const team = 3
/** How far behind offers to named people others stand. */
const depths: Record<Population, number> = { person: 0, 'group-offer': 1, role: 2, survey: 2 }
const order: Record<BriefKind, number> = { net: 0, record: 1, status: 2, team: 3, first: 4, move: 5, deal: 5, offer: 5 }

type Ranked = Briefed & { place: number; reporters: number; date: string }

/** People who went the same way in one sentence: "Ada Example and Ben Example went from Alpha to Beta." */
function sayTogether(moves: readonly BriefMove[]): Part[] {
	const [first] = moves as [BriefMove]
	if (moves.length === 1) return sayMove(first, { founding: first.kind === 'founding' })
	const people = [...new Set(moves.map(({ personName }) => personName))]
	const rest = people.length - namedPeople
	const group = rest > 1 ? { names: people.slice(0, namedPeople), others: rest } : { names: people, others: 0 }
	const lab = (id: string | null, name: string | null, group: string | null): Named | null =>
		id === null ? null : { id, name: name ?? id, group: group ?? id }
	const from = lab(first.from, first.fromName, first.fromGroup)
	const to = lab(first.to, first.toName, first.toGroup)
	if (!to) return briefingWords.left(group, from!)
	if (!from) return briefingWords.joined(group, to)
	return briefingWords[first.kind === 'founding' ? 'founded' : 'went'](group, from, to)
}

/** Moves one way, as one sentence. */
function briefMoves(moves: readonly BriefMove[], { firsts, nameGroup }: BriefingInput): Ranked {
	const people = new Set(moves.map(({ person }) => person)).size
	const opening = moves.find(({ id }) => firsts.has(id))
	const kind = people >= team ? 'team' : opening ? 'first' : 'move'
	const first = opening && {
		from: nameGroup(opening.fromGroup!),
		to: nameGroup(opening.toGroup!),
		isAmong: moves.some(({ date }) => date !== opening.date)
	}
	return {
		kind,
		parts: briefingWords.moves(sayTogether(moves), first),
		records: moves.map(({ id }) => `moves/${id}`),
		place: order[kind],
		reporters: Math.max(...moves.map(({ independentCount }) => independentCount)) + people - 1,
		date: moves[0]!.date
	}
}

function briefOffer(offer: BriefOffer, broken: BrokenRecord | undefined): Ranked {
	const told = sayOfferBriefly(offer)
	return {
		kind: broken ? 'record' : 'offer',
		parts: broken ? briefingWords.record(told, broken) : told,
		records: [`offers/${offer.id}`],
		place: broken ? order.record : order.offer + depths[populationOf(offer)],
		reporters: offer.independentCount,
		date: offer.date
	}
}

function briefStatus({ file, record, from, to, parts }: StatusChange): Ranked {
	const now = briefingWords.status(from, to, parts)
	return { kind: 'status', parts: now, records: [`${file}/${record}`], place: order.status, reporters: 0, date: '' }
}

/** The sentences of a briefing in their order, the sum of the moves first; [] where nothing is dated to the range. */
export function briefRange(input: BriefingInput): Briefed[] {
	const { moves, offers, deals, statuses, broken } = input
	const ways = Map.groupBy(moves, (move) => JSON.stringify([move.from, move.to, move.kind === 'founding']))
	const ranked: Ranked[] = [
		...[...ways.values()].map((one) => briefMoves(one, input)),
		...offers.map((offer) =>
			briefOffer(
				offer,
				broken.find(({ id }) => id === offer.id)
			)
		),
		...deals.map((deal): Ranked => ({
			kind: 'deal',
			parts: briefingWords.deal(nameDeal(deal), deal.date, deal.datePrecision),
			records: [`deals/${deal.id}`],
			place: order.deal,
			reporters: deal.independentCount,
			date: deal.date
		})),
		...statuses.map(briefStatus)
	]
	const key = ({ records }: Ranked) => records[0]!
	ranked.sort(
		(a, b) =>
			a.place - b.place ||
			b.reporters - a.reporters ||
			(a.date < b.date ? -1 : a.date > b.date ? 1 : key(a) < key(b) ? -1 : 1)
	)
	const net = sayNet(input)
	const all = net ? [net, ...ranked] : ranked
	return all.slice(0, most).map(({ kind, parts, records }) => ({ kind, parts, records }))
}
