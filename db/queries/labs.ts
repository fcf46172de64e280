// Labs: organisations that people work for.
import type { Filter, Paging } from '../../server/domain/vocabulary/filter.ts'
import type { Db } from '../open.ts'
import type { labKinds } from '../words.ts'
import { labsIn, namesIn, wordsIn } from './listing/conditions.ts'
import { readHistory, type ChangeRow } from './history.ts'
import { addIds, readIds, type PublicId } from './ids.ts'
import { listRows, readRows, readWhere, walkRows, type Page, type Resource } from './listing/page.ts'

export type LabRow = {
	id: string
	name: string
	kind: (typeof labKinds)[number]
	parent: string | null
	parentName: string | null
	/** Its topmost ancestor, its own id where it has no parent. */
	group: string
	groupName: string
	country: string | null
	founded: string | null
	ended: string | null
	successor: string | null
	website: string | null
	aliases: string[]
	/** Ids elsewhere, each as `scheme:value`. */
	publicIds: string[]
	/** Confirmed and reported moves into and out of it and its units, moves inside left out. */
	joined: number
	left: number
}

/** The parts of a cell: `零一万物|Lingyi` gives both. */
const partsOf = (cell: string | null) => (cell ? cell.split('|') : [])

export const labs: Resource<LabRow> = {
	table: 'labs',
	select: `select t.id, t.name, t.kind, t.parent, p.name as parentName, t.group_id as "group", g.name as groupName,
		t.country, t.founded, t.ended, t.successor, t.website, t.aliases, t.joined, t.left_count as "left"
		from labs t left join labs p on p.id = t.parent join labs g on g.id = t.group_id`,
	sorts: {
		name: { sql: 't.name collate nocase' },
		joined: { sql: 't.joined' },
		left: { sql: 't.left_count' },
		net: { sql: '(t.joined - t.left_count)' },
		founded: { sql: 't.founded', nullable: true }
	},
	order: 'name',
	conditions: (db, filter) => [
		...wordsIn(filter, 'labKind', 't.kind'),
		...wordsIn(filter, 'country', 't.country'),
		...labsIn(db, filter, 'parent', ['t.parent']),
		...namesIn(filter.q, 'lab', 't.id')
	],
	facets: { words: { labKind: 't.kind', country: 't.country' } },
	finish: (db, rows) =>
		addIds(
			db,
			'lab',
			rows.map((row) => Object.assign(row, { aliases: partsOf(row.aliases as unknown as string | null) }))
		)
}
export const labSorts = Object.keys(labs.sorts)

/** A page of labs, by name unless asked. */
export function listLabs(db: Db, filter: Filter, paging: Paging): Page<LabRow> {
	return listRows(db, labs, filter, paging)
}

/** All labs of the filter, for exports. */
export function walkLabs(db: Db, filter: Filter, sort?: string): IterableIterator<LabRow> {
	return walkRows(db, labs, filter, sort)
}

export type LabRecord = LabRow & {
	ids: PublicId[]
	/** From the topmost ancestor down to its parent. */
	ancestors: { id: string; name: string; group: string; groupName: string }[]
	children: LabRow[]
	history: ChangeRow[]
}

/** A lab with its ancestors, its units and its history. */
export function findLab(db: Db, id: string): LabRecord | undefined {
	const [lab] = readRows(db, labs, [id])
	if (!lab) return undefined
	const ancestors = db
		.prepare(
			`with recursive above (id, depth) as (select parent, 1 from labs where id = ?
			union all select labs.parent, depth + 1 from labs join above on labs.id = above.id)
			select l.id, l.name, l.group_id as "group", g.name as groupName
			from above join labs l on l.id = above.id join labs g on g.id = l.group_id order by depth desc`
		)
		.all(id) as LabRecord['ancestors']
	return {
		...lab,
		ids: readIds(db, 'lab', id),
		ancestors,
		children: readWhere(db, labs, 't.parent = ?', id),
		history: readHistory(db, 'labs', id)
	}
}
