// What is derived from the files at import, so that lists can sort, filter and search by it.
import { eq } from 'drizzle-orm'
import type { MoveColumns } from '../../server/domain/moves/columns.ts'
import { setClocks } from '../../server/domain/moves/at-the-clocks.ts'
import { endOfPartial, isoOfDay, spanOf, startOfPartial, type Precision } from '../../server/domain/time/date.ts'
import { dollarBounds, gatherRates, type Rates } from '../../server/domain/offers/dollars.ts'
import { gatherPrices, todayBounds, type Prices } from '../../server/domain/offers/todays-dollars.ts'
import { listCurrent } from '../../server/domain/careers/spell.ts'
import { standMoves } from '../../server/domain/careers/where.ts'
import { sayYearly, yearlyBounds } from '../../server/domain/offers/yearly.ts'
import { loadColumns, readCoverageEnd } from '../queries/move-columns.ts'
import type { Slot } from '../queries/build.ts'
import { fixedRun, update } from '../queries/statements.ts'
import { countedClaims, countedMoves } from '../queries/counted.ts'
import type { Cells, FileName } from '../cells.ts'
import { indexNames } from './index-of-names.ts'
import type { Db } from '../open.ts'
import { labs, moves, people, sources } from '../schema.ts'
import { indexTexts } from '../queries/index-of-words.ts'

type Values = Record<string, string | number | null>

/** The topmost ancestor of each lab, itself where it has no parent. */
export function findGroups(labs: readonly Cells[]): Map<string, string> {
	const parents = new Map(labs.map((lab) => [lab.id!, lab.parent!]))
	const top = (id: string): string => (parents.get(id) ? top(parents.get(id)!) : id)
	return new Map(labs.map(({ id }) => [id!, top(id!)]))
}

/** What is derived from other rows than the record's own. */
export type Lookup = {
	/** The topmost ancestor of a lab. */
	groupOf: (lab: string) => string
	/** When a page was published, a partial date; '' where it is undated. */
	publishedOf: (source: string) => string
	/** What money was worth: asked for where there is a sum. */
	money: () => Money
}
type Money = { rates: Rates; prices: Prices }

/** Exchange rates and consumer prices, from their cells. */
export function gatherMoney(rows: Pick<Record<FileName, Cells[]>, 'rates' | 'prices'>): Money {
	return {
		rates: gatherRates(
			rows.rates.map(({ month, currency, usd }) => ({ month: month!, currency: currency!, usd: Number(usd) }))
		),
		prices: gatherPrices(rows.prices.map(({ month, cpi }) => ({ month: month!, cpi: Number(cpi) })))
	}
}

/** All of it, of a whole dataset. */
export function lookIn(rows: Record<FileName, Cells[]>): Lookup {
	const groups = findGroups(rows.labs)
	const published = new Map(rows.sources.map(({ id, published }) => [id!, published!]))
	const money = gatherMoney(rows)
	return { groupOf: (lab) => groups.get(lab)!, publishedOf: (source) => published.get(source)!, money: () => money }
}

/** What to store beside a file's cells, from the cells of the row and what it hangs on. */
export function makeDeriver({ groupOf, publishedOf, money }: Lookup): (file: FileName, row: Cells) => Values {
	/** The earliest publication date of the pages, partial, the finest of those that end on one day; none where all are undated. */
	const firstPublished = (cell: string): string | undefined =>
		cell
			.split('|')
			.map(publishedOf)
			.filter(Boolean)
			.map((date) => [endOfPartial(date), date] as const)
			.toSorted(([endA, a], [endB, b]) => (endA === endB ? b.length - a.length : endA < endB ? -1 : 1))[0]?.[1]
	return (file, row): Values => {
		if (file === 'labs') return { group_id: groupOf(row.id!) }
		if (file === 'sources') {
			const date = row.published!
			return { first_day: date ? startOfPartial(date) : null, last_day: date ? endOfPartial(date) : null }
		}
		if (file === 'ids' || row.sources === undefined) return {}
		const told = firstPublished(row.sources)
		const first_published = told ? endOfPartial(told) : null
		if (file === 'metrics')
			return {
				first_day: startOfPartial(row.as_of!),
				last_day: endOfPartial(row.as_of!),
				first_published,
				// The one figure of release 1.0.0 is both bounds.
				...(row.value !== undefined && { high: row.value })
			}
		const [date, precision] = [row.date!, row.date_precision as Precision]
		const first_told = told ? startOfPartial(told) : date
		const dated = { last_day: isoOfDay(spanOf(date, precision).last), first_published, first_told }
		if (file !== 'offers') return dated
		return { ...dated, ...deriveMoney(row, money()) }
	}
}

/** An offer's bounds in US dollars, a year and in today's dollars, each with how it was made. */
function deriveMoney(row: Cells, { rates, prices }: Money): Values {
	const [date, precision] = [row.date!, row.date_precision as Precision]
	const number = (cell: string | undefined) => (cell ? Number(cell) : null)
	const stated = { low: number(row.low), high: number(row.high), kind: row.kind!, per: row.per || null }
	const years = number(row.years)
	const { lowUsd, highUsd, usdHow } = dollarBounds(stated, row.currency || null, date, precision, rates)
	const usd = { low: lowUsd, high: highUsd, how: usdHow }
	const yearly = yearlyBounds(usd, stated.per, years)
	const isKnown = lowUsd !== null || highUsd !== null
	const today = todayBounds(usd, date, precision, prices)
	return {
		low_usd: lowUsd,
		high_usd: highUsd,
		usd_how: usdHow,
		yearly_low_usd: yearly?.low ?? null,
		yearly_high_usd: yearly?.high ?? null,
		yearly_how: isKnown ? sayYearly({ ...stated, years }) : usdHow,
		today_low_usd: today.low,
		today_high_usd: today.high,
		today_how: today.how
	}
}

const countMoves = fixedRun(() => update(people, [[people.moveCount, countedMoves]]))
const countClaims = fixedRun(() => update(sources, [[sources.claimCount, countedClaims]]))

/** Fills what is counted over the stored rows: moves of labs and people, claims of sources, names, words and their indexes. */
export function deriveCounts(db: Db, rows: Record<FileName, Cells[]>): void {
	countLabs(db, rows)
	placePeople(db)
	countClaims(db)
	indexNames(db, rows)
	indexTexts(db, rows)
}

/**
 * Labs whose numbers of moves a move adds to: those it leaves and joins, each with all above it, the topmost last. None where
 * it counts nowhere: it is neither confirmed nor reported, announced for after coverage, or inside one group.
 */
export function listEnds(
	{ from, to, status, date }: Cells,
	parentOf: (lab: string) => string | undefined,
	end: string
): { left: string[]; joined: string[] } {
	const climb = (lab: string | undefined): string[] => (lab ? [lab, ...climb(parentOf(lab))] : [])
	const isCounted = (status === 'confirmed' || status === 'reported') && !(end && date! > end)
	const [left, joined] = isCounted ? [climb(from), climb(to)] : [[], []]
	return from && to && left.at(-1) === joined.at(-1) ? { left: [], joined: [] } : { left, joined }
}

const setCounts = fixedRun((joined: Slot<number>, left: Slot<number>, id: Slot<string>) =>
	update(
		labs,
		[
			[labs.joined, joined],
			[labs.left, left]
		],
		eq(labs.id, id)
	)
)

/** Counts the moves into and out of each lab. */
function countLabs(db: Db, rows: Record<FileName, Cells[]>): void {
	const parents = new Map(rows.labs.map((lab) => [lab.id!, lab.parent]))
	const counts = new Map(rows.labs.map(({ id }) => [id!, { joined: 0, left: 0 }]))
	const end = readCoverageEnd(db)
	for (const move of rows.moves) {
		const ends = listEnds(move, (lab) => parents.get(lab), end)
		for (const lab of ends.left) counts.get(lab)!.left++
		for (const lab of ends.joined) counts.get(lab)!.joined++
	}
	for (const [id, { joined, left }] of counts) if (joined || left) setCounts(db, joined, left, id)
}

/** Counts people's moves, and places them. */
function placePeople(db: Db): void {
	countMoves(db)
	writePosts(db, loadColumns(db, { sources: false }))
}

const place = fixedRun(
	(lab: Slot<string | null>, since: Slot<string | null>, precision: Slot<string | null>, person: Slot<string | null>) =>
		update(
			people,
			[
				[people.lab, lab],
				[people.since, since],
				[people.sincePrecision, precision]
			],
			eq(people.id, person)
		)
)
const stand = fixedRun((is: Slot<string>, move: Slot<string>) => update(moves, [[moves.nowIs, is]], eq(moves.id, move)))

/** Places the people of columns at the lab of their open staff spell, and says what has become of each of their moves. */
export function writePosts(db: Db, all: MoveColumns): void {
	const columns = setClocks(all, {}, { exits: true })
	for (const { person, lab, start, startPrecision } of listCurrent(columns))
		place(db, lab, start, startPrecision, person)
	for (const [id, is] of standMoves(columns, all)) stand(db, is, id)
}
