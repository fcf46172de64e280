// What ties records to each other beyond plain references: names of records, and what goes with a record that is taken out.
import type { Cells, FileName } from './cells.ts'
import { kinds } from './files.ts'

/** A record by its kind and id, `person:ada-example`, as its file and id; no file where the kind is none. */
export function splitRecord(record: string): [file: FileName | undefined, id: string] {
	const colon = record.indexOf(':')
	const kind = record.slice(0, colon)
	return [Object.hasOwn(kinds, kind) ? kinds[kind as keyof typeof kinds] : undefined, record.slice(colon + 1)]
}

type Rows = Record<FileName, readonly Cells[]>

/** Adds the ties that speak of what is dropped; `isRemoved` says of a record, `move:ID`, whether it must not be named. */
export function dropTies(
	rows: Rows,
	dropped: Record<FileName, Set<string>>,
	isRemoved: (record: string) => boolean
): void {
	for (const { event, move } of rows.event_people)
		if (dropped.events.has(event!) || dropped.moves.has(move!)) dropped.event_people.add(`${event}:${move}`)
	const isDropped = (record: string) => {
		const [file, id] = splitRecord(record)
		return file !== undefined && dropped[file].has(id)
	}
	for (const { record, scheme, value } of rows.ids)
		if (isDropped(record!)) dropped.ids.add(`${record}:${scheme}:${value}`)
	for (const { record, remedy, by } of rows.remedies)
		if (isDropped(record!)) dropped.remedies.add(`${record}:${remedy}:${by}`)
	for (const { keep, other } of rows.judgements)
		if (isDropped(keep!) || isDropped(other!)) dropped.judgements.add(`${keep}:${other}`)
	for (const { old, new: heir } of rows.renamed) if (isRemoved(old!) || isDropped(heir!)) dropped.renamed.add(old!)
}
