// That what ties records to each other, beyond plain references, speaks of what is there.
import type { Cells, FileName } from '../cells.ts'
import { kinds } from '../files.ts'
import { splitRecord } from '../ties.ts'
import type { Report } from './faults.ts'

/** That event_people.csv, ids.csv, remedies.csv and renamed.csv speak of what is there, or was. */
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
	for (const file of ['ids', 'remedies'] as const)
		rowsOf(file).forEach(({ record }, place) => {
			if (!isThere(record!)) report(file, place, 'record', record!, `is not in ${splitRecord(record!)[0]}.csv`)
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
