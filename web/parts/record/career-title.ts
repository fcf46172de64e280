// What stands above a person's career.
import { careerTitle } from '../../../server/domain/language/index.ts'
import type { Part } from '../../../server/domain/vocabulary/part.ts'
import { isFresh } from '../../../server/domain/careers/last-told.ts'
import type { PersonRecord } from '../../../server/schemas/records.ts'

type At = Pick<
	PersonRecord,
	'name' | 'lab' | 'labName' | 'labGroup' | 'since' | 'sincePrecision' | 'lastPublished' | 'moves'
>

/**
 * Where somebody is, as far as pages tell up to `now`: "Ada Example is at Alpha, since July 2025"; where they came long ago and
 * no page told of it in the last years, when they were last mentioned; where they left and went nowhere known, when they left. A move that is announced for a day after the end of
 * coverage is said to be to come. Both are ISO dates.
 */
export function titleCareer({ name, lab, moves, ...at }: At, coverageEnd: string, now = coverageEnd): Part[] {
	const place = lab ? { id: lab, name: at.labName!, group: at.labGroup! } : undefined
	const isFounder = moves.some(
		({ kind, status, date, toGroup }) =>
			kind === 'founding' && isCounted(status) && date === at.since && toGroup === at.labGroup
	)
	const began = { since: at.since, precision: at.sincePrecision, isFounder }
	const there = place && isFresh(at, now) ? careerTitle.at(name, place, began) : undefined
	const next = moves.findLast((move) => move.to && move.date > coverageEnd && isCounted(move.status))
	if (next) {
		const to = { id: next.to!, name: next.toName!, group: next.toGroup! }
		return careerTitle.toJoin(name, there, to, next.date, next.datePrecision)
	}
	if (there) return there
	if (place) return careerTitle.untold(name, place, began, at.lastPublished)
	const last = moves.findLast((move) => isCounted(move.status) && !move.announced)
	if (!last?.from || last.to) return careerTitle.nowhere(name, now)
	const left = { id: last.from, name: last.fromName!, group: last.fromGroup! }
	const precision = (last.leftDate && last.leftDatePrecision) || last.datePrecision
	return careerTitle.left(name, left, last.leftDate ?? last.date, precision, now)
}

/** Path and query of a person's moves, with those that are announced. */
export const listCareer = ({ id, moves }: Pick<PersonRecord, 'id' | 'moves'>) =>
	`/moves?person=${id}${moves.some(({ announced }) => announced) ? '&announced=also' : ''}`

const isCounted = (status: string) => status === 'confirmed' || status === 'reported'
