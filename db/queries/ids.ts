// Public ids of people and labs elsewhere.
import { linkPublicId } from '../../server/domain/publishing/public-id.ts'
import type { Db } from '../open.ts'
import type { idSchemes } from '../words.ts'

export type PublicId = {
	scheme: (typeof idSchemes)[number]
	/** As the scheme writes it. */
	value: string
	/** The page of that id. */
	url: string
	/** Ids of the pages that say so. */
	sources: string[]
}
type Kind = 'person' | 'lab'

/** The public ids of a person or lab, by scheme: `readIds(db, 'lab', 'openai')`. */
export function readIds(db: Db, kind: Kind, id: string): PublicId[] {
	const rows = db
		.prepare('select scheme, value, sources from ids where record = ? order by scheme, value')
		.all(`${kind}:${id}`) as { scheme: PublicId['scheme']; value: string; sources: string }[]
	return rows.map((row) => ({ ...row, url: linkPublicId(row.scheme, row.value), sources: row.sources.split('|') }))
}

/** Rows of people or labs with their public ids, each as `scheme:value`, read for all rows at once. */
export function addIds<Row extends { id: string }>(
	db: Db,
	kind: Kind,
	rows: readonly Row[]
): (Row & { publicIds: string[] })[] {
	const found = new Map<string, string[]>(rows.map(({ id }) => [`${kind}:${id}`, []]))
	const ids = db
		.prepare(
			`select record, scheme || ':' || value as id from ids where record in (select value from json_each(?))
			order by scheme, value`
		)
		.all(JSON.stringify([...found.keys()])) as { record: string; id: string }[]
	for (const { record, id } of ids) found.get(record)!.push(id)
	return rows.map((row) => Object.assign(row, { publicIds: found.get(`${kind}:${row.id}`)! }))
}
