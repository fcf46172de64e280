// The neighbours of a sum: what other pages say of the same record, what stood there before, and what is like it.
import type { Check } from '../../server/domain/checks/check.ts'
import { checkSum } from '../../server/domain/checks/sums.ts'
import type { Cells } from '../cells.ts'
import type { Db } from '../open.ts'
import type { ChangeRow } from '../queries/history.ts'

/** Fewest records of a kind beside which one of the kind can be far off. */
const fewestLike = 3
const mostLike = 200

/** A sum by its lower bound, else its upper one. */
const sumOf = (row: Cells | null) => Number(row?.low || row?.high || row?.amount || 0)
type Sum = { sum: number }

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

const list = (db: Db, sql: string, ...values: (string | null)[]) =>
	(db.prepare(sql).all(...values) as Sum[]).map(({ sum }) => sum)
const enough = (sums: number[]) => (sums.length >= fewestLike ? sums : [])

const claimed = (kind: 'offer' | 'deal' | 'metric') =>
	`select coalesce(low, high) as sum from claims where "${kind}" = ? and coalesce(low, high) is not null
	and currency is ?`

const neighbours: Record<string, (db: Db, record: string, row: Cells) => number[]> = {
	offers: (db, record, { lab, kind, per, currency, population }) => [
		...list(db, claimed('offer'), record, currency || null),
		...enough(
			list(
				db,
				`select coalesce(low, high) as sum from offers where lab is ? and kind is ? and per is ? and currency is ?
				and population is ? and id <> ? and coalesce(low, high) is not null limit ${mostLike}`,
				lab || null,
				kind!,
				per || null,
				currency || null,
				population!,
				record
			)
		)
	],
	deals: (db, record, { currency }) => list(db, claimed('deal'), record, currency || null),
	metrics: (db, record, { lab, metric, unit, scope, stage, as_of: date }) => [
		...list(db, claimed('metric'), record, null),
		// The one before and the one after.
		...(['<=', '>='] as const).flatMap((side) =>
			list(
				db,
				`select coalesce(low, high) as sum from metrics where lab = ? and metric = ? and unit = ? and scope = ?
				and stage = ? and id <> ? and as_of ${side} ? order by as_of ${side === '<=' ? 'desc' : 'asc'} limit 1`,
				lab!,
				metric!,
				unit!,
				scope!,
				stage!,
				record,
				date!
			)
		)
	]
}
