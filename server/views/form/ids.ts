// Ids of new records, made of their names.
import type { Db } from '../../../db/open.ts'
import { isIdTaken, type FileWithId } from '../../../db/queries/form.ts'
import { foldName } from '../../domain/resolve/script.ts'

const longestId = 80
/** Words as an id may hold them: "Zoë Exemple, 2025" is `zoe-exemple-2025`. */
export const slugOf = (text: string): string =>
	foldName(text)
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '')

/** An id of these words that no record of the file has, or had. */
export function makeId(db: Db, file: FileWithId, words: readonly string[]): string {
	const slug = words.map(slugOf).filter(Boolean).join('-').slice(0, longestId).replace(/-+$/, '') || 'record'
	for (let n = 1; ; n++) {
		const id = n === 1 ? slug : `${slug}-${n}`
		if (!isIdTaken(db, file, id)) return id
	}
}
