// What judgements may not say: of what is not there, the same pair twice, in a circle, against each other, or so that a lab
// would be above itself or a move lead from a lab to that lab.
import type { Cells, FileName } from '../cells.ts'
import type { Read, Report } from '../csv/faults.ts'
import { fileNamed } from '../files.ts'
import { splitRecord } from '../ties.ts'
import { resolveRow, type Heirs } from './heirs.ts'

/** Columns that name two labs which cannot be one. */
export const apart: Partial<Record<FileName, [string, string]>> = {
	moves: ['from', 'to'],
	deals: ['acquirer', 'target'],
	metrics: ['lab', 'counterpart']
}

type Files = Record<FileName, Read>

/** Finds what is wrong with judgements, or with what they make of other rows. */
export function checkJudgements(read: Files, heirs: Heirs, report: Report): void {
	checkPairs(read, heirs, report)
	if (![...heirs.keys()].some((record) => record.startsWith('lab:'))) return
	// Rows that are read for a judgement alone have no line: it is the judgement that does not fit.
	const blame: Report = (file, place, column, value, reason) => {
		if (read[file].lines[place]) return report(file, place, column, value, reason)
		const { id } = read[file].rows[place]!
		read.judgements.rows.forEach(({ keep, verdict }, judged) => {
			if (verdict === 'same' && keep!.startsWith('lab:') && read.judgements.lines[judged])
				report('judgements', judged, 'keep', keep!, `does not fit ${file}.csv: ${column} of ${id} ${reason}`)
		})
	}
	checkApart(read, heirs, blame)
	checkAncestors(read.labs, heirs, blame)
}

function checkPairs({ judgements, ...read }: Files, heirs: Heirs, report: Report): void {
	const isThere = (record: string) => {
		const [file, id] = splitRecord(record)
		return (file === 'people' || file === 'labs') && read[file].rows.some((row) => row.id === id)
	}
	const heirOf = (record: string) => heirs.get(record) ?? record
	const pairs = new Set(judgements.rows.map(({ keep, other }) => `${keep} ${other}`))
	const keptIn = Map.groupBy(
		judgements.rows.filter(({ verdict }) => verdict === 'same'),
		({ other }) => other!
	)
	// Those that are read for others alone have no line.
	const differing = judgements.rows.filter(({ verdict }, place) => verdict === 'different' && !judgements.lines[place])
	judgements.rows.forEach(({ keep = '', other = '', verdict }, place) => {
		const tell = (column: string, value: string, reason: string) => report('judgements', place, column, value, reason)
		if (!judgements.lines[place]) return
		for (const [column, record] of Object.entries({ keep, other }))
			if (!isThere(record)) tell(column, record, `is not in ${splitRecord(record)[0]}.csv`)
		if (pairs.has(`${other} ${keep}`) && keep !== other)
			tell('other', other, `was judged with ${keep} the other way round, too`)
		if (verdict === 'different' && heirOf(keep) === heirOf(other))
			tell('verdict', verdict, `is told of two that others say are one: ${heirOf(keep)}`)
		if (verdict !== 'same') return
		const against = differing.find((row) => heirOf(row.keep!) === heirOf(keep) && heirOf(row.other!) === heirOf(keep))
		if (against)
			tell('other', other, `would make one of ${against.keep} and ${against.other}, which were judged to be different`)
		const another = keptIn.get(other)!.find((row) => row.keep !== keep)
		if (another) tell('other', other, `goes on in ${another.keep} already`)
		else if (!heirs.has(other)) tell('other', other, 'leads back to itself')
	})
}

function checkApart(read: Files, heirs: Heirs, blame: Report): void {
	for (const [name, [one, other]] of Object.entries(apart) as [FileName, [string, string]][])
		read[name].rows.forEach((row, place) => {
			if (!row[one] || row[one] === row[other]) return
			const resolved: Cells = resolveRow(fileNamed(name), row, heirs)
			if (resolved[one] === resolved[other])
				blame(name, place, other, row[other]!, `is the same as ${one}, by what was judged of ${row[one]}`)
		})
}

function checkAncestors({ rows }: Read, heirs: Heirs, blame: Report): void {
	const file = fileNamed('labs')
	const parents = new Map(
		rows.filter(({ id }) => !heirs.has(`lab:${id}`)).map((row) => [row.id!, resolveRow(file, row, heirs).parent!])
	)
	const entered = new Map(rows.map((row) => [row.id!, row.parent!]))
	rows.forEach(({ id = '', parent = '' }, place) => {
		if (leadsBack(parents, id) && !leadsBack(entered, id))
			blame('labs', place, 'parent', parent, `makes ${id} its own ancestor, by what was judged of labs`)
	})
}

/** Whether a lab is above itself. */
export function leadsBack(parents: ReadonlyMap<string, string>, id: string): boolean {
	const seen = new Set<string>()
	for (let up = parents.get(id); up && !seen.has(up); up = parents.get(up)) {
		if (up === id) return true
		seen.add(up)
	}
	return false
}
