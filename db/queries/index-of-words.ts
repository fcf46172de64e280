// The index of words: what a record says beside its names, found by whole words and by their starts.
import { tokensOf } from '../../server/domain/resolve/words.ts'
import type { Cells, FileName } from '../cells.ts'
import type { Db } from '../open.ts'

export type TextType = 'person' | 'move' | 'offer' | 'deal' | 'event' | 'metric' | 'source'

/** Cells with words, by file. */
const worded: Record<TextType, { file: FileName; columns: string[] }> = {
	person: { file: 'people', columns: ['known_for'] },
	move: { file: 'moves', columns: ['from_role', 'to_role', 'note'] },
	offer: { file: 'offers', columns: ['notation', 'kind', 'role', 'title', 'level', 'place', 'note'] },
	deal: { file: 'deals', columns: ['kind', 'note'] },
	event: { file: 'events', columns: ['title', 'kind', 'note'] },
	metric: { file: 'metrics', columns: ['metric', 'scope', 'note'] },
	source: { file: 'sources', columns: ['title', 'publisher', 'origin'] }
}

/** The sort of record whose words a file's rows are; undefined where they are not looked up. */
export const typeOfWords = (name: string) =>
	(Object.keys(worded) as TextType[]).find((type) => worded[type].file === name)

/** The words of a row as they are looked up. */
export const tokensOfRow = (type: TextType, row: Cells): string =>
	tokensOf(worded[type].columns.map((column) => row[column] ?? '').join(' . '))

/** Writes the words of all records into the index; cells of a release that lacks them are left out. */
export function indexTexts(db: Db, rows: Record<FileName, Cells[]>): void {
	const add = db.sqlite.prepare('insert into texts (id, type, record) values (?, ?, ?)')
	const index = db.sqlite.prepare('insert into words (rowid, tokens) values (?, ?)')
	let place = 0
	for (const type of Object.keys(worded) as TextType[])
		for (const row of rows[worded[type].file]) {
			add.run(++place, type, row.id)
			index.run(place, tokensOfRow(type, row))
		}
}
