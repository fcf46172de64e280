// Labs: organisations that people work for.
import { eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Filter, Paging } from '../../server/domain/vocabulary/filter.ts'
import type { Db } from '../open.ts'
import { labs } from '../schema.ts'
import { amongst, fixed, framed, partsOf, query, type RowOf, type Slot } from './build.ts'
import { labsIn, namesIn, wordsIn } from './listing/conditions.ts'
import { readHistory, type ChangeRow } from './history.ts'
import { readStatements, type StatementRow } from './remedies.ts'
import { addIds, readIds, type PublicId, type WithIds } from './ids.ts'
import { listDifferent, listMerged, type Judged } from './judgements.ts'
import { listRows, readRows, readWhere, walkRows, type Page, type Resource } from './listing/page.ts'

const [parent, group] = [alias(labs, 'p'), alias(labs, 'g')]
const rows = fixed((ids: Slot<string[]>) =>
	query
		.select({
			id: labs.id,
			name: labs.name,
			kind: labs.kind,
			parent: labs.parent,
			parentName: parent.name,
			group: labs.group,
			groupName: group.name,
			country: labs.country,
			founded: labs.founded,
			ended: labs.ended,
			successor: labs.successor,
			website: labs.website,
			aliases: partsOf(labs.aliases),
			joined: labs.joined,
			left: labs.left
		})
		.from(labs)
		.leftJoin(parent, eq(parent.id, labs.parent))
		.innerJoin(group, eq(group.id, labs.group))
		.where(amongst(labs.id, ids))
)
export type LabRow = RowOf<typeof rows> & WithIds

export const labList: Resource<LabRow> = {
	name: 'labs',
	table: labs,
	id: labs.id,
	read: (db, ids) => addIds(db, 'lab', rows.all(db, ids)),
	sorts: {
		name: { by: sql`${labs.name} collate nocase` },
		joined: { by: labs.joined },
		left: { by: labs.left },
		net: { by: sql`(${labs.joined} - ${labs.left})` },
		founded: { by: labs.founded, nullable: true }
	},
	order: 'name',
	conditions: (db, filter) => [
		...wordsIn(filter, 'labKind', labs.kind),
		...wordsIn(filter, 'country', labs.country),
		...labsIn(db, filter, 'parent', [labs.parent]),
		...namesIn(filter.q, 'lab', labs.id)
	],
	facets: { words: { labKind: labs.kind, country: labs.country } }
}
export const labSorts = Object.keys(labList.sorts)

/** A page of labs, by name unless asked. */
export function listLabs(db: Db, filter: Filter, paging: Paging): Page<LabRow> {
	return listRows(db, labList, filter, paging)
}

/** All labs of the filter, for exports. */
export function walkLabs(db: Db, filter: Filter, sort?: string): IterableIterator<LabRow> {
	return walkRows(db, labList, filter, sort)
}

export type LabRecord = LabRow & {
	/** Records that were judged to be this one, and go on in it. */
	merged: Judged[]
	/** Those that were judged not to be. */
	different: Judged[]
	ids: PublicId[]
	/** What they say themselves. */
	statements: StatementRow[]
	/** From the topmost ancestor down to its parent. */
	ancestors: RowOf<typeof ancestorsOf>[]
	children: LabRow[]
	history: ChangeRow[]
}

const above = alias(labs, 'l')
const ancestorsOf = fixed((id: Slot<string>) =>
	framed(
		sql`with recursive above (id, depth) as (select ${labs.parent}, 1 from ${labs} where ${labs.id} = ${id}
			union all select ${labs.parent}, depth + 1 from ${labs} join above on ${labs.id} = above.id)`,
		query
			.select({ id: above.id, name: above.name, group: above.group, groupName: group.name })
			.from(sql`above`)
			.innerJoin(above, sql`${above.id} = above.id`)
			.innerJoin(group, eq(group.id, above.group))
			.orderBy(sql`depth desc`)
	)
)

/** A lab with its ancestors, its units and its history. */
export function findLab(db: Db, id: string): LabRecord | undefined {
	const [lab] = readRows(db, labList, [id])
	if (!lab) return undefined
	return {
		...lab,
		merged: listMerged(db, 'lab', id),
		different: listDifferent(db, 'lab', id),
		ids: readIds(db, 'lab', id),
		statements: readStatements(db, 'lab', id),
		ancestors: ancestorsOf.all(db, id),
		children: readWhere(db, labList, eq(labs.parent, id)),
		history: readHistory(db, 'labs', id)
	}
}
