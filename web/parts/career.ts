// What stands above a person's career.
import { careerTitle } from '../../server/domain/language.ts'
import type { Part } from '../../server/domain/part.ts'
import type { PersonRecord } from '../../server/schemas/records.ts'

type At = Pick<PersonRecord, 'name' | 'lab' | 'labName' | 'labGroup' | 'since' | 'sincePrecision'>

/** Where somebody is now, by the records: "Ada Example is at Alpha, since July 2025" */
export function titleCareer({ name, lab, labName, labGroup, since, sincePrecision }: At): Part[] {
	if (!lab) return careerTitle.nowhere(name)
	return careerTitle.at(name, { id: lab, name: labName!, group: labGroup! }, since, sincePrecision)
}
