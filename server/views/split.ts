// One person on record who is two: what belongs to the second goes to a record of their own, as one batch.
import type { Cells, FileName } from '../../db/cells.ts'
import { readCells } from '../../db/csv/export.ts'
import { fileNamed } from '../../db/files.ts'
import type { Db } from '../../db/open.ts'
import { badInput, noRecord, type Fault } from '../query/problem.ts'
import type { Edit, SplitAsked } from '../schemas/edit.ts'
import { makeId } from './form/ids.ts'

type Chosen = Pick<SplitAsked, 'name' | 'moves' | 'offers' | 'ids' | 'aliases'>

/** The edits that make two of a person; throws a problem that names what is not theirs. */
export function splitPerson(
	db: Db,
	person: string,
	{ name, moves = [], offers = [], ids = [], aliases = [] }: Chosen
): Edit[] {
	const [first] = readCells(db, fileNamed('people'), [person])
	if (!first) throw noRecord('person', person)
	const faults: Fault[] = []
	const take = (field: string, file: FileName, keys: readonly string[], isTheirs: (row: Cells) => boolean) => {
		const rows = new Map(
			readCells(db, fileNamed(file), keys)
				.filter(isTheirs)
				.map((row) => [keyOf(file, row), row])
		)
		return keys.flatMap((key, place): Cells[] => {
			const row = rows.get(key)
			if (!row)
				faults.push({ path: `${field}.${place}`, message: `\`${field}\` is \`${key}\`, which is none of ${person}.` })
			return row ? [row] : []
		})
	}
	const isOf = (row: Cells) => row.person === person
	const [ownMoves, ownOffers] = [take('moves', 'moves', moves, isOf), take('offers', 'offers', offers, isOf)]
	const ownIds = take(
		'ids',
		'ids',
		ids.map((id) => `person:${person}:${id}`),
		({ record }) => record === `person:${person}`
	)
	const known = first.aliases!.split('|').filter(Boolean)
	aliases.forEach((alias, place) => {
		if (known.includes(alias)) return
		faults.push({
			path: `aliases.${place}`,
			message: `\`aliases\` is \`${alias}\`, which is no other name of ${person}.`
		})
	})
	if (faults.length) throw badInput(faults)
	const id = makeId(db, 'people', [name])
	const second = { id, name: name.trim(), aliases: aliases.join('|'), known_for: '', links: '' }
	const rest = { ...first, aliases: known.filter((alias) => !aliases.includes(alias)).join('|') }
	return [
		{ record: `people:${id}`, before: null, after: second },
		...(aliases.length ? [{ record: `people:${person}`, before: first, after: rest }] : []),
		...ownMoves.map((row) => give('moves', row, { person: id })),
		...ownOffers.map((row) => give('offers', row, { person: id })),
		...ownIds.flatMap((row) => [
			{ record: `ids:${keyOf('ids', row)}`, before: row, after: null },
			{
				record: `ids:${keyOf('ids', { ...row, record: `person:${id}` })}`,
				before: null,
				after: { ...row, record: `person:${id}` }
			}
		])
	]
}

const keyOf = (file: FileName, row: Cells) =>
	fileNamed(file)
		.key.map((name) => row[name])
		.join(':')
const give = (file: FileName, row: Cells, cells: Cells): Edit => ({
	record: `${file}:${keyOf(file, row)}`,
	before: row,
	after: { ...row, ...cells }
})
