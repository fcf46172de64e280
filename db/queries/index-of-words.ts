// The index of words: what a record says beside its names, found by whole words and by their starts.
import { tokensOf } from '../../server/domain/resolve/words.ts'
import type { Cells, FileName } from '../cells.ts'
import { wordIndex } from '../full-text.ts'
import type { Db } from '../open.ts'
import { texts } from '../schema.ts'
import { insertion } from './statements.ts'

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

/** Names a record whose words can be found, by the number of its row in the index. */
export const addText = insertion(texts, [texts.id, texts.type, texts.record])
/** Writes words into the index, at the number of their record. */
export const addWords = insertion(wordIndex, [wordIndex.rowid, wordIndex.tokens])

/** Writes the words of all records into the index; cells of a release that lacks them are left out. */
export function indexTexts(db: Db, rows: Record<FileName, Cells[]>): void {
	let place = 0
	for (const type of Object.keys(worded) as TextType[])
		for (const row of rows[worded[type].file]) {
			addText(db, ++place, type, row.id)
			addWords(db, place, tokensOfRow(type, row))
		}
}
