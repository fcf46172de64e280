// A briefing's records, read and put into sentences.
import { listDays } from '../../db/queries/days.ts'
import { readDataset } from '../../db/queries/dataset.ts'
import { walkDeals, type DealRow } from '../../db/queries/deals.ts'
import { walkChanges, type ChangeRow } from '../../db/queries/history.ts'
import { listMoves, walkMoves, type MoveRow } from '../../db/queries/moves.ts'
import { readContingencies, walkOffers, type OfferRow } from '../../db/queries/offers.ts'
import { statuses as allStatuses } from '../../db/words.ts'
import type { Citation } from '../../db/queries/listing/citation.ts'
import type { Store } from '../store/store.ts'
import { briefRange } from '../domain/briefing/briefing.ts'
import type { BriefingInput, BrokenRecord } from '../domain/briefing/input.ts'
import { sayQuiet, sayTally, titleBriefing } from '../domain/briefing/net.ts'
import type { MoveColumns } from '../domain/moves/columns.ts'
import { endOfPartial, startOfPartial } from '../domain/time/date.ts'
import type { Filter } from '../domain/vocabulary/filter.ts'
import { sayDeal } from '../domain/records/deal.ts'
import { listFirstFlows } from '../domain/flows/first-flow.ts'
import { dropStop, recordNames } from '../domain/language/index.ts'
import { sayMove } from '../domain/records/move.ts'
import { sayOfferBriefly } from '../domain/records/offer.ts'
import { isEstimate } from '../domain/offers/ranking.ts'
import { isOffer } from '../domain/vocabulary/offers.ts'
import { countOfferTrend } from '../domain/offers/trend.ts'
import { textOf, type Part } from '../domain/vocabulary/part.ts'
import { parseWeek, weekOf } from '../domain/time/week.ts'
import { findLabRef } from '../figures/names.ts'
import type { Briefing } from '../schemas/briefing.ts'

export type BriefingQuery = { week?: string; since?: string; until?: string; lab?: string }
type Row = { id: string; status: (typeof allStatuses)[number]; sources: Citation[] }

/** What all weeks of a revision share, made when it is first asked for. */
function shared<Made>(make: (store: Store) => Made): (store: Store) => Made {
	const kept = new WeakMap<MoveColumns, { made: Made }>()
	return (store) => {
		const columns = store.columns.current()
		const known = kept.get(columns) ?? { made: make(store) }
		kept.set(columns, known)
		return known.made
	}
}

const firstFlows = shared(({ columns }) => listFirstFlows(columns.current()))
/** What revisions did to the status of records. */
const changedStatuses = shared(({ db }) =>
	[...walkChanges(db, { kind: ['changed'], file: ['moves', 'offers', 'deals'] })].filter(
		({ before, after }) => before && after && before.status !== after.status
	)
)
/** Records that offers broke, in US dollars of their date. */
const broken = shared(({ db }): BrokenRecord[] => {
	const offers = [...walkOffers(db, { level: 'group' }, 'date')]
	const { records, currency } = countOfferTrend(offers, readContingencies(db), 'usd', {})
	return records.flatMap(({ id, named, per, low, before }) =>
		before === null ? [] : [{ id, named, per, low, before, currency: currency ?? 'USD' }]
	)
})

/** The weeks up to the end of coverage to which a move, an offer or a deal is dated, the oldest first. */
export function listWeeks({ db }: Store, lab: string | undefined): string[] {
	const filter: Filter = { level: 'group', ...(lab && { lab: [lab] }) }
	const days = (['moves', 'offers', 'deals'] as const).flatMap((list) => listDays(db, list, filter))
	const { coverageEnd } = readDataset(db)
	return [...new Set(days.filter((day) => day <= coverageEnd).map(weekOf))].toSorted()
}

/** What a revision of the range did to the status of records, where the lab, if one is asked for, is concerned. */
function readStatuses(store: Store, { since, until, lab }: Filter): { change: ChangeRow; row: Row }[] {
	const { db } = store
	const first = since ? startOfPartial(since) : ''
	const last = until ? endOfPartial(until) : '9999'
	const changes = changedStatuses(store).filter(({ date }) => date.slice(0, 10) >= first && date.slice(0, 10) <= last)
	if (!changes.length) return []
	const all: Filter = { level: 'group', lab, status: [...allStatuses], announced: 'also' }
	const rows = new Map<string, Row>()
	for (const row of walkMoves(db, all)) rows.set(`moves/${row.id}`, row)
	for (const row of walkOffers(db, all)) rows.set(`offers/${row.id}`, row)
	for (const row of walkDeals(db, all)) rows.set(`deals/${row.id}`, row)
	return changes.flatMap((change) => {
		const row = rows.get(`${change.file}/${change.record}`)
		return row ? [{ change, row }] : []
	})
}

/** A record as it stands, in words, without a stop at its end. */
function sayRow(file: string, row: Row): Part[] {
	if (file === 'moves') return sayMove(row as MoveRow)
	if (file === 'deals') return sayDeal(row as unknown as DealRow)
	return dropStop(sayOfferBriefly(row as unknown as OfferRow))
}

/** The briefing of a week, the latest with news unless asked, or of a range; of one lab where `lab` is given. */
export function readBriefing(store: Store, query: BriefingQuery): Omit<Briefing, 'revision'> & { records: string[] } {
	const { db } = store
	const columns = store.columns.current()
	const { coverageEnd } = readDataset(db)
	const weeks = listWeeks(store, query.lab)
	const isRange = query.since !== undefined || query.until !== undefined
	const week = isRange ? null : (query.week ?? weeks.at(-1) ?? weekOf(coverageEnd || '1970-01-01'))
	const { since = null, until = null } = week ? parseWeek(week)! : query
	const lab = query.lab ? findLabRef(columns, query.lab, 'lab') : null
	const filter: Filter = {
		level: 'group',
		...(since && { since }),
		...(until && { until }),
		...(lab && { lab: [lab.id] })
	}
	const moves = [...walkMoves(db, filter, 'date')]
	const offers = [...walkOffers(db, filter, 'date')].filter((offer) => !isEstimate(offer))
	const deals = [...walkDeals(db, filter, 'date')]
	const changed = readStatuses(store, filter)
	const names = new Map<string, string>()
	const cited = new Map<string, Row>()
	const know = (path: string, name: string, row: Row) => {
		names.set(path, name)
		cited.set(path, row)
	}
	for (const move of moves)
		know(`moves/${move.id}`, recordNames.move(move.personName, move.fromName, move.toName), move)
	for (const offer of offers)
		know(`offers/${offer.id}`, recordNames.offer(offer.labName, offer.personName, offer.notation), offer)
	for (const deal of deals) know(`deals/${deal.id}`, recordNames.deal(deal.acquirerName, deal.targetName), deal)
	for (const { change, row } of changed) know(`${change.file}/${change.record}`, change.name, row)
	const nameGroup = (id: string) => (columns.labIndex.has(id) ? findLabRef(columns, id) : { id, name: id })
	const range = { since, until, week, lab, coverageEnd }
	const input: BriefingInput = {
		...range,
		moves,
		offers,
		deals,
		statuses: changed.map(({ change, row }) => ({
			file: change.file,
			record: change.record,
			from: change.before!.status!,
			to: change.after!.status!,
			parts: sayRow(change.file, row)
		})),
		broken: offers.length ? broken(store) : [],
		firsts: firstFlows(store),
		nameGroup
	}
	const briefed = briefRange(input)
	const { partly } = listMoves(db, filter, { limit: 1 })
	const [first] = briefed
	const lead = !first
		? sayQuiet({ ...range, coverageEnd, partly })
		: first.kind === 'net'
			? first.parts
			: sayTally(input)
	return {
		...range,
		lab: lab && { id: lab.id, name: lab.name, group: lab.group },
		title: titleBriefing(range),
		sentence: textOf(lead),
		lead,
		sentences: briefed.map(({ kind, parts, records }, i) => {
			const sources = new Map(records.flatMap((path) => cited.get(path)!.sources.map((source) => [source.id, source])))
			const statuses = new Set(records.map((path) => cited.get(path)!.status))
			return {
				place: i + 1,
				kind,
				text: textOf(parts),
				status: statuses.size === 1 ? [...statuses][0]! : null,
				records: records.map((id) => ({ id, name: names.get(id)! })),
				sources: [...sources.values()],
				parts
			}
		}),
		counts: {
			moves: moves.length,
			offers: offers.filter(isOffer).length,
			deals: deals.length,
			statuses: changed.length
		},
		partly,
		previous: week ? (weeks.findLast((one) => one < week) ?? null) : null,
		next: week ? (weeks.find((one) => one > week) ?? null) : null,
		coverageEnd,
		records: [...new Set(briefed.flatMap(({ records }) => records))]
	}
}
