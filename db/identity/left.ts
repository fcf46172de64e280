// Who is removed at their own request goes with all that was judged to be the same one.
import type { Fault } from '../csv/faults.ts'
import { fileName, hashRecord, type Removal } from '../csv/removal.ts'
import type { Db } from '../open.ts'
import { readHeirs } from './stored.ts'

/**
 * Faults of a list that removes a person and leaves others who were judged to be the same one; the database holds these
 * judgements, whose rows go with the person.
 */
export function findLeft(db: Db, rows: readonly Removal[]): Fault[] {
	const removed = new Set(rows.map(({ record }) => record))
	const heirs = readHeirs(db)
	const isRemoved = (record: string) => removed.has(hashRecord(...(record.split(':') as [kind: string, id: string])))
	const ones = Map.groupBy(new Set([...heirs].flat()), (record) => heirs.get(record) ?? record)
	return [...ones.values()].flatMap((records) => {
		const left = records.some(isRemoved) ? records.filter((record) => !isRemoved(record)) : []
		return left.map((record) => ({
			file: fileName,
			line: 0,
			column: 'record',
			value: hashRecord(...(record.split(':') as [kind: string, id: string])),
			reason: 'must stand in it, too: what it names was judged the same as one that is removed'
		}))
	})
}
