// The neighbours of a sum: what other pages say of the same record, what stood there before, and what is like it.
import { and, desc, eq, gte, isNotNull, lte, ne, sql, type Column } from 'drizzle-orm'
import type { Check } from '../../server/domain/checks/check.ts'
import { checkSum } from '../../server/domain/checks/sums.ts'
import type { Cells } from '../cells.ts'
import type { Db } from '../open.ts'
import { fixed, query, type Slot } from '../queries/build.ts'
import type { ChangeRow } from '../queries/history.ts'
import { claims, metrics, offers } from '../schema.ts'

/** Fewest records of a kind beside which one of the kind can be far off. */
const fewestLike = 3
const mostLike = 200

/** A sum by its lower bound, else its upper one. */
const sumOf = (row: Cells | null) => Number(row?.low || row?.high || row?.amount || 0)

/** Sums of changed offers, metrics and deals that are far from all beside them. */
export function checkSums(db: Db, changes: readonly ChangeRow[]): Check[] {
	return changes.flatMap(({ file, record, before, after }) => {
		const sum = sumOf(after)
		if (!after || !sum || (sum === sumOf(before) && isSameMeasure(before, after))) return []
		const beside = neighbours[file]?.(db, record, after)
		if (!beside) return []
		const was = before && isSameMeasure(before, after) ? [sumOf(before)] : []
		const column = file === 'deals' ? 'amount' : after.low ? 'low' : 'high'
		return checkSum({ sum, record: `${file}:${record}`, column }, [...was, ...beside])
	})
}

const isSameMeasure = (before: Cells | null, after: Cells) =>
	(['currency', 'unit', 'per', 'metric'] as const).every((column) => (before?.[column] ?? '') === (after[column] ?? ''))

const enough = (sums: number[]) => (sums.length >= fewestLike ? sums : [])

/** What stands where one bound does, the lower where there are two. */
const sumIn = ({ low, high }: { low: Column; high: Column }) => sql<number>`coalesce(${low}, ${high})`
const isThere = (table: { low: Column; high: Column }) => isNotNull(sumIn(table))
/** `=`, under which two empty cells are the same. */
const is = (column: Column, value: Slot<string | null>) => sql`${column} is ${value}`
type Cell = Slot<string | null>

const claimed = (subject: Column) =>
	fixed((record: Slot<string>, currency: Cell) =>
		query
			.select({ sum: sumIn(claims) })
			.from(claims)
			.where(and(eq(subject, record), isThere(claims), is(claims.currency, currency)))
	)
const claimedOf = { offer: claimed(claims.offer), deal: claimed(claims.deal), metric: claimed(claims.metric) }
const offersLike = fixed((lab: Cell, kind: Cell, per: Cell, currency: Cell, population: Cell, record: Slot<string>) =>
	query
		.select({ sum: sumIn(offers) })
		.from(offers)
		.where(
			and(
				is(offers.lab, lab),
				is(offers.kind, kind),
				is(offers.per, per),
				is(offers.currency, currency),
				is(offers.population, population),
				ne(offers.id, record),
				isThere(offers)
			)
		)
		.limit(mostLike)
)
const metricBeside = (side: 'before' | 'after') =>
	fixed(
		(
			lab: Slot<string>,
			metric: Slot<string>,
			unit: Slot<string>,
			scope: Slot<string>,
			stage: Slot<string>,
			record: Slot<string>,
			date: Slot<string>
		) =>
			query
				.select({ sum: sumIn(metrics) })
				.from(metrics)
				.where(
					and(
						eq(metrics.lab, lab),
						eq(metrics.metric, metric),
						eq(metrics.unit, unit),
						eq(metrics.scope, scope),
						eq(metrics.stage, stage),
						ne(metrics.id, record),
						side === 'before' ? lte(metrics.date, date) : gte(metrics.date, date)
					)
				)
				.orderBy(side === 'before' ? desc(metrics.date) : metrics.date)
				.limit(1)
	)
const metricsBeside = [metricBeside('before'), metricBeside('after')]

const sumsOf = (rows: { sum: number }[]) => rows.map(({ sum }) => sum)
const neighbours: Record<string, (db: Db, record: string, row: Cells) => number[]> = {
	offers: (db, record, { lab, kind, per, currency, population }) => [
		...sumsOf(claimedOf.offer.all(db, record, currency || null)),
		...enough(sumsOf(offersLike.all(db, lab || null, kind!, per || null, currency || null, population || null, record)))
	],
	deals: (db, record, { currency }) => sumsOf(claimedOf.deal.all(db, record, currency || null)),
	metrics: (db, record, { lab, metric, unit, scope, stage, as_of: date }) => [
		...sumsOf(claimedOf.metric.all(db, record, null)),
		...metricsBeside.flatMap((beside) => sumsOf(beside.all(db, lab!, metric!, unit!, scope!, stage!, record, date!)))
	]
}
