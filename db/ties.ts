// What ties records to each other beyond plain references: checked at import, taken out with what it speaks of.
import type { Cells } from './cells.ts'
import type { Report } from './csv/coherence.ts'
import { kinds, type FileName } from './files.ts'

/** A record by its kind and id, `person:ada-example`, as its file and id; no file where the kind is none. */
export function splitRecord(record: string): [file: FileName | undefined, id: string] {
	const colon = record.indexOf(':')
	const kind = record.slice(0, colon)
	return [Object.hasOwn(kinds, kind) ? kinds[kind as keyof typeof kinds] : undefined, record.slice(colon + 1)]
}

type Rows = Record<FileName, readonly Cells[]>

/** That event_people.csv, ids.csv and renamed.csv speak of what is there, or was. */
export function checkTies(read: Record<FileName, { rows: Cells[] }>, report: Report): void {
	const rowsOf = (file: FileName) => read[file].rows
	const ids = new Map<FileName, Set<string>>(
		Object.values(kinds).map((file) => [file, new Set(rowsOf(file).map((row) => row.id!))] as const)
	)
	const isThere = (record: string) => {
		const [file, id] = splitRecord(record)
		return file !== undefined && ids.get(file)!.has(id)
	}
	const moves = new Map(rowsOf('moves').map((row) => [row.id!, row]))
	rowsOf('event_people').forEach(({ move, part }, place) => {
		const row = moves.get(move!)
		const end = part === 'leaver' ? 'from' : 'to'
		if (row && !row[end]) report('event_people', place, 'part', part!, `is a ${part} of a move whose ${end} is empty`)
	})
	rowsOf('ids').forEach(({ record }, place) => {
		if (!isThere(record!)) report('ids', place, 'record', record!, `is not in ${splitRecord(record!)[0]}.csv`)
	})
	const renamed = rowsOf('renamed')
	const olds = new Set(renamed.map((row) => row.old!))
	renamed.forEach(({ old = '', new: heir = '' }, place) => {
		if (isThere(old)) report('renamed', place, 'old', old, 'is still a record of this release')
		if (heir && !isThere(heir) && !olds.has(heir)) report('renamed', place, 'new', heir, 'is no record of this release')
		if (leadsRound(renamed, old)) report('renamed', place, 'new', heir, 'leads back to itself')
	})
}

/** Whether the heirs of a record lead back to it. */
function leadsRound(renamed: readonly Cells[], old: string): boolean {
	const heirs = new Map(renamed.map((row) => [row.old!, row.new!]))
	const seen = new Set<string>()
	for (let at = heirs.get(old); at !== undefined && !seen.has(at); at = heirs.get(at)) {
		if (at === old) return true
		seen.add(at)
	}
	return false
}

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
	for (const { old, new: heir } of rows.renamed) if (isRemoved(old!) || isDropped(heir!)) dropped.renamed.add(old!)
}
