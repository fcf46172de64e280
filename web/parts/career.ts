// What stands above a person's career.
import { careerTitle } from '../../server/domain/language.ts'
import type { Part } from '../../server/domain/part.ts'
import type { PersonRecord } from '../../server/schemas/records.ts'

type At = Pick<PersonRecord, 'name' | 'lab' | 'labName' | 'labGroup' | 'since' | 'sincePrecision' | 'moves'>

/**
 * Where somebody is now, by the records: "Ada Example is at Alpha, since July 2025"; a move that is announced for a day
 * after the end of coverage, an ISO date, is said to be to come.
 */
export function titleCareer({ name, lab, moves, ...at }: At, coverageEnd: string): Part[] {
	const now = lab
		? careerTitle.at(name, { id: lab, name: at.labName!, group: at.labGroup! }, at.since, at.sincePrecision)
		: undefined
	const next = moves.findLast((move) => move.to && move.date > coverageEnd && isCounted(move.status))
	if (!next) return now ?? careerTitle.nowhere(name)
	const to = { id: next.to!, name: next.toName!, group: next.toGroup! }
	return careerTitle.toJoin(name, now, to, next.date, next.datePrecision)
}

const isCounted = (status: string) => status === 'confirmed' || status === 'reported'
